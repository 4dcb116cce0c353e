/*
 * Stands in the head of the prerendered page and fetches the scripts once the page has been painted. They are imported
 * only when every file has arrived: a module that failed once stays failed until the page is loaded anew.
 */

import { PARAMETERS } from "../claims/address/viewState.ts";

/** Addresses of the entry module, and of every module that it will need. */
declare const SCRIPTS: { entry: string; modules: readonly string[] };

/** The parameters of the address by which it asks for another view than the one that was drawn at build time. */
const asked = [...new URLSearchParams(location.search)].filter(([name]) => PARAMETERS.includes(name));
const asksForPanel = asked.some(([name, value]) => name === "embed" && value !== "");

/** What can be said without any of the scripts that did not arrive. */
function describeMissing(): string {
  if (asksForPanel) return "This panel could not be loaded here.";
  if (asked.length === 0) return "The page is here, but its controls could not be loaded.";
  const view = asked.map(([name, value]) => `${name}=${value}`).join(", ");
  return `The address asks for another view (${view}). It could not be loaded: what stands here is the first view.`;
}

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

/**
 * Says that the scripts did not arrive, and offers a way on: under the page as it was prerendered, over it where the
 * address asks for another view, and in its place where it asks for one panel.
 */
function showNotice(tryAgain: () => void): void {
  if (!asksForPanel) delete document.documentElement.dataset["opens"];
  const notice = Object.assign(document.createElement("p"), {
    id: "not-arrived",
    textContent: `${describeMissing()} `,
  });
  const button = Object.assign(document.createElement("button"), { type: "button", textContent: "Try again" });
  button.addEventListener("click", () => {
    notice.remove();
    tryAgain();
  });
  notice.setAttribute("role", "alert");
  notice.append(button);
  if (asksForPanel) {
    const link = Object.assign(document.createElement("a"), {
      href: "./",
      target: "_blank",
      textContent: "Open the page",
    });
    notice.append(" ", link);
  }
  if (asked.length > 0) document.body.prepend(notice);
  else document.body.append(notice);
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
if (asksForPanel) document.documentElement.dataset["opens"] = "panel";
else if (asked.some(([name]) => name === "present")) document.documentElement.dataset["opens"] = "deck";

addEventListener("DOMContentLoaded", () => requestAnimationFrame(() => setTimeout(() => void start(), 0)));
