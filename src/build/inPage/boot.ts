/*
 * Stands in the head of the prerendered page and fetches the scripts once the page has been painted. They are imported
 * only when every file has arrived: a module that failed once stays failed until the page is loaded anew.
 */
import { keepFormInAddress } from "./keepForm.ts";
import { showNotice } from "./notice.ts";

/** Addresses of the entry module, and of every module that it will need. */
declare const SCRIPTS: { entry: string; modules: readonly string[] };

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

// The page is not to be seen before the slides, or the one panel, that its address asks for.
if (/[?&]present=/.test(location.search)) document.documentElement.dataset["opens"] = "deck";
else if (/[?&]embed=/.test(location.search)) document.documentElement.dataset["opens"] = "panel";

addEventListener("DOMContentLoaded", () => requestAnimationFrame(() => setTimeout(() => void start(), 0)));
