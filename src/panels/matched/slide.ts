import { casesItems } from "../../charts/native/cases.ts";
import { forestItems } from "../../charts/native/forest.ts";
import { defineSlide } from "../slide.ts";
import { toMatchedView } from "./view.ts";

export const toSlide = defineSlide(toMatchedView, (drawing, box, evidence) =>
  drawing.kind === "rates" ? forestItems(drawing.forest, box, evidence) : casesItems(drawing.cases, box),
);
