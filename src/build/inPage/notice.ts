const NOT_ARRIVED = "The page is here, but its controls could not be loaded.";

/** Says that the scripts did not arrive, under the page as it was prerendered, and offers a way on. */
export function showNotice(tryAgain: () => void): void {
  delete document.documentElement.dataset["opens"];
  const notice = Object.assign(document.createElement("p"), { id: "not-arrived", textContent: `${NOT_ARRIVED} ` });
  const button = Object.assign(document.createElement("button"), { type: "button", textContent: "Try again" });
  button.addEventListener("click", () => {
    notice.remove();
    tryAgain();
  });
  notice.setAttribute("role", "alert");
  notice.append(button);
  document.body.append(notice);
}
