/*
 * Runs at the end of the drawn page and does what cannot wait for the other scripts:
 *
 * - It keeps the root element in step with the boxes, by which the style sheet filters, so that they work at once.
 * - It fetches the other scripts at the first pointer, focus or key, at once when the address asks for more than the
 *   default view, and after some quiet time otherwise. A click that comes before they arrive is kept for them.
 * - It lets the panels below the screen in, which wait (panels.css) for the first screen when the page arrives, for the
 *   scripts when they come, and for the answer when a control changes the page.
 */

/** Addresses of the entry module, and of the modules that it will need, which are asked for together. */
declare const SCRIPTS: { entry: string; modules: readonly string[] };

/** A page that nobody touches goes live by itself after this time, so that it answers at once when they do. */
const QUIET_MS = 8_000;

/** The first screen is painted and left alone for so long before panels below it are let in. */
const AFTER_FIRST_SCREEN_MS = 1_000;

/** When a control has been used, panels off the screen are left alone until those on it have answered. */
const AFTER_ANSWER_MS = 400;

/** What is said when the scripts do not arrive. The page stays as it was drawn, and the next use asks for them again. */
const NOT_ARRIVED =
  "The scripts of this page could not be fetched. Figures, tables and filters are all here; for the rest, use the page once more when the network is back.";

const root = document.documentElement;
const notArrived = Object.assign(document.createElement("p"), { id: "not-arrived", role: "alert" });
let asked = false;
/** Counts the times that panels were made to wait: the latest holds. */
let turn = 0;

function fetchScripts() {
  if (asked) return;
  asked = true;
  // Panels are not let in against the scripts.
  turn += 1;
  const { entry, modules } = SCRIPTS;
  for (const href of modules) {
    document.head.append(Object.assign(document.createElement("link"), { rel: "modulepreload", href }));
  }
  import(/* @vite-ignore */ entry).then(
    () => notArrived.remove(),
    () => {
      asked = false;
      delete root.dataset["awaitsDeck"];
      notArrived.textContent = NOT_ARRIVED;
      document.body.append(notArrived);
      fetchAtNext("pointerdown", "keydown");
    },
  );
}

function fetchAtNext(...uses: string[]) {
  for (const use of uses) addEventListener(use, fetchScripts, { once: true, passive: true });
}

const show = (panel: HTMLElement, how: "auto" | "visible") => (panel.style.contentVisibility = how);

/** Shows every panel but those that `waits` names, which the browser is to skip while they are off the screen. */
function holdBack(waits: (panel: HTMLElement) => boolean): HTMLElement[] {
  turn += 1;
  const panels = [...document.querySelectorAll<HTMLElement>(".panel")];
  const waiting = panels.filter(waits);
  for (const panel of panels) show(panel, waiting.includes(panel) ? "auto" : "visible");
  return waiting;
}

/** Shows panels one at a time after a pause, so that the page answers all the while. */
function letIn(waiting: HTMLElement[], pause: number) {
  const mine = turn;
  const letNextIn = () =>
    setTimeout(() => {
      const panel = waiting.shift();
      if (panel === undefined || mine !== turn) return;
      show(panel, "visible");
      // Laid out now, and not together with the one after it.
      void panel.offsetHeight;
      letNextIn();
    });
  requestAnimationFrame(() => setTimeout(letNextIn, pause));
}

const isOffScreen = (panel: HTMLElement) => {
  const { top, bottom } = panel.getBoundingClientRect();
  return bottom < 0 || top > innerHeight;
};

addEventListener(
  "click",
  (event) => {
    if (root.dataset["hydrated"] !== undefined || !(event.target instanceof Element)) return;
    const target = event.target.closest("button,[data-figure],[data-target]");
    if (target === null) return;
    event.preventDefault();
    window.keptClick = target;
  },
  true,
);

// A finger or a key that goes down on a control is about to change the page: when it comes up, the answer is ready to be
// given to the screen alone.
for (const use of ["pointerdown", "keydown"]) {
  addEventListener(
    use,
    ({ target }) => {
      if (target instanceof Element && target.closest(".controls") !== null)
        letIn(holdBack(isOffScreen), AFTER_ANSWER_MS);
    },
    true,
  );
}

addEventListener(
  "click",
  ({ target }) => {
    if (!(target instanceof HTMLInputElement) || !/^(view|source|outcome)$/.test(target.name)) return;
    letIn(holdBack(isOffScreen), AFTER_ANSWER_MS);
    if (target.name === "view") root.dataset["view"] = target.value;
    if (target.name === "source") {
      const ticked = document.querySelectorAll<HTMLInputElement>("[name=source]:checked");
      root.dataset["sources"] = [...ticked].map((input) => input.value).join(" ");
    }
  },
  true,
);

new MutationObserver((_, observer) => {
  observer.disconnect();
  letIn(
    holdBack((panel) => panel.style.contentVisibility !== "visible"),
    0,
  );
}).observe(root, { attributeFilter: ["data-live"] });

fetchAtNext("pointermove", "pointerdown", "focusin", "keydown");
// All at once where a place in the page was asked for, by a fragment or by coming back.
const [navigation] = performance.getEntriesByType("navigation");
const fromTheTop =
  location.hash === "" && navigation instanceof PerformanceNavigationTiming && navigation.type === "navigate";
letIn(
  holdBack((panel) => fromTheTop && !panel.classList.contains("panel-first")),
  AFTER_FIRST_SCREEN_MS,
);
if (location.search === "") addEventListener("load", () => setTimeout(fetchScripts, QUIET_MS));
else fetchScripts();

export {};
