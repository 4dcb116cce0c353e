import { forestItems } from "../../charts/native/forest.ts";
import { defineSlide } from "../slide.ts";
import { toHowOftenView } from "./view.ts";

/** One axis on a slide: the counts per 10,000 where there are any, else what else was published. */
export const toSlide = defineSlide(toHowOftenView, ({ rates, cumulative, personTime }, box, evidence) => {
  const shown = rates ?? cumulative ?? personTime;
  return shown === null ? [] : forestItems(shown, box, evidence);
});
