/*
 * Runs at the end of the drawn page and does what cannot wait for the other scripts:
 *
 * - It keeps the root element in step with the boxes, by which the style sheet filters, so that they work at once.
 * - It fetches the other scripts at the first pointer, focus or key, at once when the address asks for more than the
 *   default view, and after some quiet time otherwise. A click that comes before they arrive is kept for them.
 * - It lets the panels below the screen in, which wait (panels.css) for the first screen when the page arrives, for the
 *   scripts when they come, and for the answer when a control changes the page.
 */
import { isReadFromTheTop } from "./arrival.ts";
import { fetchScripts, fetchScriptsAt } from "./fetchScripts.ts";
import { isOffScreen, letIn } from "./letIn.ts";

/** A page that nobody touches goes live by itself after this time, so that it answers at once when they do. */
const QUIET_MS = 8_000;

/** The first screen is painted and left alone for so long before panels below it are let in. */
const AFTER_FIRST_SCREEN_MS = 1_000;

/** When a control has been used, panels off the screen are left alone until those on it have answered. */
const AFTER_ANSWER_MS = 400;

const root = document.documentElement;

/** In the capture phase, so that nothing on the page is earlier. */
const onFirst = <Name extends keyof WindowEventMap>(name: Name, listener: (event: WindowEventMap[Name]) => void) =>
  addEventListener(name, listener, true);

onFirst("click", (event) => {
  if (root.dataset["hydrated"] !== undefined || !(event.target instanceof Element)) return;
  const target = event.target.closest("button,[data-figure],[data-target]");
  if (target === null) return;
  event.preventDefault();
  window.keptClick = target;
});

// A finger or a key that goes down on a control is about to change the page: when it comes up, the answer is ready to be
// given to the screen alone.
const makeReady = ({ target }: Event) => {
  if (target instanceof Element && target.closest(".controls") !== null) letIn(isOffScreen, AFTER_ANSWER_MS);
};
onFirst("pointerdown", makeReady);
onFirst("keydown", (event) => {
  if (event.key !== "Tab") makeReady(event);
});

onFirst("click", ({ target }) => {
  if (!(target instanceof HTMLInputElement) || !/^(view|source|outcome)$/.test(target.name)) return;
  letIn(isOffScreen, AFTER_ANSWER_MS);
  if (target.name === "view") root.dataset["view"] = target.value;
  if (target.name === "source") {
    const ticked = document.querySelectorAll<HTMLInputElement>("[name=source]:checked");
    root.dataset["sources"] = [...ticked].map((input) => input.value).join(" ");
  }
});

new MutationObserver((_, observer) => {
  observer.disconnect();
  letIn((panel) => panel.style.contentVisibility !== "visible", 0);
}).observe(root, { attributeFilter: ["data-live"] });

fetchScriptsAt("pointermove", "pointerdown", "focusin", "keydown");
const fromTheTop = isReadFromTheTop();
letIn((panel) => fromTheTop && !panel.classList.contains("panel-first"), AFTER_FIRST_SCREEN_MS);
if (location.search === "") addEventListener("load", () => setTimeout(fetchScripts, QUIET_MS));
else fetchScripts();
