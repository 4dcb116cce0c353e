/*
 * Runs in the head, before anything is painted, and says by marks on the root element what the style sheet (page.css) is
 * not to paint yet:
 *
 * - A link to a slide is not to show the page first. The page itself takes the mark away (App.tsx).
 * - The first screen is painted before what lies below: laid out together, they would keep each other waiting. Where that
 *   is slow, title, answer and controls come one frame before the panels.
 */
import { isReadFromTheTop, sinceArrival } from "./arrival.ts";

/** An address that asks for a slide shows nothing until the deck is there, but no longer than this. */
const DECK_PATIENCE_MS = 5_000;
/** A page that may draw so soon draws its whole first screen in one frame: the title alone would be a flash. */
const QUICK_MS = 80;
/** The panels of the first screen have this time to be painted before those below are laid out. */
const FIRST_SCREEN_MS = 100;
/** Should the browser not paint at all, as in a window behind others, everything is there after this time. */
const LONGEST_FRAME_MS = 2_000;

const { dataset } = document.documentElement;

if (/[?&]present=/.test(location.search)) {
  dataset["awaitsDeck"] = "";
  setTimeout(() => delete dataset["awaitsDeck"], DECK_PATIENCE_MS);
}

if (isReadFromTheTop()) {
  const showAll = () => delete dataset["paints"];
  const showFirstScreen = () => {
    if (dataset["paints"] === "controls") dataset["paints"] = "first-screen";
    setTimeout(showAll, FIRST_SCREEN_MS);
  };
  dataset["paints"] = "controls";
  requestAnimationFrame(() => {
    if (sinceArrival() < QUICK_MS) showFirstScreen();
    else requestAnimationFrame(showFirstScreen);
  });
  setTimeout(showAll, LONGEST_FRAME_MS);
}
