/*
 * Stands in the head of the prerendered page and fetches the scripts once the page has been painted. They are imported
 * only when every file has arrived: a module that failed once stays failed until the page is loaded anew.
 */

/** Addresses of the entry module, and of every module that it will need. */
declare const SCRIPTS: { entry: string; modules: readonly string[] };

const NOT_ARRIVED = "The page is here, but its controls could not be loaded.";

async function fetchWhole(address: string): Promise<void> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: found status ${response.status}, expected 200`);
  await response.arrayBuffer();
}

async function start(): Promise<void> {
  try {
    await Promise.all(SCRIPTS.modules.map(fetchWhole));
  } catch {
    showNotice(() => void start());
    return;
  }
  try {
    await import(/* @vite-ignore */ SCRIPTS.entry);
  } catch {
    showNotice(() => {
      keepFormInAddress();
      location.reload();
    });
  }
}

/** Says that the scripts did not arrive, under the page as it was prerendered, and offers a way on. */
function showNotice(tryAgain: () => void): void {
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

/** Puts what was ticked and chosen without scripts into the address, under the names that the page reads there. */
function keepFormInAddress(): void {
  const inputs = [...document.querySelectorAll<HTMLInputElement>("input[name]")];
  if (inputs.every((input) => input.checked === input.defaultChecked)) return;
  const parameters = new URLSearchParams(location.search);
  const checked = (name: string) => inputs.filter((input) => input.name === name && input.checked);
  parameters.set(
    "sources",
    checked("source")
      .map((input) => input.value)
      .join(),
  );
  for (const name of ["outcome", "view"]) {
    const [input] = checked(name);
    if (input !== undefined) parameters.set(name, input.value);
  }
  history.replaceState(history.state, "", `?${parameters.toString()}${location.hash}`);
}

// The page is not to be seen before the slides, or the one panel, that its address asks for.
if (/[?&]present=/.test(location.search)) document.documentElement.dataset["opens"] = "deck";
else if (/[?&]embed=/.test(location.search)) document.documentElement.dataset["opens"] = "panel";

addEventListener("DOMContentLoaded", () => requestAnimationFrame(() => setTimeout(() => void start(), 0)));
