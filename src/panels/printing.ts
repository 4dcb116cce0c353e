/** What goes on paper: one page that says the essential, everything, or the page in plain words. */
const SAID = { brief: "The brief", handout: "The handout", "plain-words": "The page" } as const;
export type Printout = keyof typeof SAID;

/** Opens the browser's print dialog for a printout; afterwards the page prints its brief again, as it does by itself. */
export function printAs(as: Printout): string {
  const root = document.documentElement;
  // The style sheet reads it from the root.
  if (as === "brief") delete root.dataset["print"];
  else root.dataset["print"] = as;
  window.addEventListener("afterprint", () => delete root.dataset["print"], { once: true });
  window.print();
  return `${SAID[as]} is with your browser’s print dialog.`;
}
