/** What goes on paper: one page that says the essential, or everything. The style sheet reads it from the root. */
export type Printout = "brief" | "handout";

/** Opens the browser's print dialog for a printout; afterwards the page prints its brief again, as it does by itself. */
export function printAs(as: Printout): string {
  const root = document.documentElement;
  if (as === "handout") root.dataset["print"] = as;
  else delete root.dataset["print"];
  window.addEventListener("afterprint", () => delete root.dataset["print"], { once: true });
  window.print();
  return as === "brief"
    ? "The brief is with your browser’s print dialog."
    : "The handout is with your browser’s print dialog.";
}
