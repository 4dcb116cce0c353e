import type { ToSlideTable } from "../slide.ts";
import { toCautionsView } from "./view.ts";

export const holdsCaveats = true;

/** Of more sources than these the slide says the caveat alone; all else is left to the notes. */
const MOST_IN_FULL = 4;

/** What limits each chosen source, and how intervals are computed; the other sources are left to the notes. */
export const toSlideTable: ToSlideTable = (evidence, input) => {
  const { chosen, methods } = toCautionsView(evidence, input).drawing;
  return {
    labels: ["On", "Caution"],
    rows: [
      ...chosen.flatMap(({ source, caveat, limits }) =>
        (chosen.length > MOST_IN_FULL ? [caveat] : [caveat, ...limits.map(({ text }) => text)]).map((text) => [
          source.name,
          text,
        ]),
      ),
      ...methods.map((text) => ["How intervals are computed", text]),
    ],
  };
};
