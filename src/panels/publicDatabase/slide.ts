import { reportsItems } from "../../charts/native/reports.ts";
import { defineSlide } from "../slide.ts";
import { toAnsweredView } from "./answeredView.ts";
import { BY_PRODUCT, BY_YEAR } from "./drawing.ts";
import { describeTogether } from "./sentences.ts";

export const toSlide = defineSlide(toAnsweredView, (drawing, box) =>
  drawing === null
    ? []
    : reportsItems(
        drawing,
        { byProduct: BY_PRODUCT, byYear: BY_YEAR, together: describeTogether(drawing.reading) ?? "" },
        box,
      ),
);
