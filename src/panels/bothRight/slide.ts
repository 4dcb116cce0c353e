import { chanceItems } from "../../charts/native/chance.ts";
import { defineSlide } from "../slide.ts";
import { toBothRightView } from "./view.ts";

/** The first comparison: a slide has room for one curve. */
export const toSlide = defineSlide(toBothRightView, ({ comparisons }, box) =>
  comparisons.slice(0, 1).flatMap(({ chart }) => chanceItems(chart, box)),
);
