/** Counts how often panels were held back or left alone: what came last holds. */
let turn = 0;

/** No panel is let in from now on, until somebody asks for it again. */
export function letNobodyIn(): void {
  turn += 1;
}

const show = (panel: HTMLElement, how: "auto" | "visible") => (panel.style.contentVisibility = how);

/**
 * Lets the browser skip the panels that `waits` names while they are off the screen, and shows all others. After a pause
 * those that waited are shown one at a time, so that the page answers all the while.
 *
 * @param pause milliseconds from the next frame on
 */
export function letIn(waits: (panel: HTMLElement) => boolean, pause: number): void {
  turn += 1;
  const mine = turn;
  const panels = [...document.querySelectorAll<HTMLElement>(".panel")];
  // Asked of all before anything is changed, so that the page is laid out once at most.
  const waiting = panels.filter(waits);
  for (const panel of panels) show(panel, waiting.includes(panel) ? "auto" : "visible");
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

/** Whether the window does not show a panel. */
export function isOffScreen(panel: HTMLElement): boolean {
  const { top, bottom } = panel.getBoundingClientRect();
  return bottom < 0 || top > innerHeight;
}
