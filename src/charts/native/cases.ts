import type { NativeChart } from "../../pptx/chart/model.ts";
import { type Colour, QUIET } from "../../pptx/colour.ts";
import type { SlideItem } from "../../pptx/slideItem.ts";
import type { Box } from "../../pptx/units.ts";
import { axisFromZero } from "../../claims/layout/axis.ts";
import { formatCount } from "../../claims/words/format.ts";
import type { CaseGroup, CasesDrawing, CaseState } from "../caseLayout.ts";
import { colourOf } from "./colours.ts";
import { toNativeAxis } from "./place.ts";

const LOOKS: Record<CaseState, (colour: Colour) => Colour> = {
  found: (colour) => colour,
  notFound: (colour) => ({ ...colour, tint: 0.6 }),
  notStated: () => QUIET,
};

/** The longest bar ends before the axis does. */
const ROOM_FOR_LABELS = 1.08;
/** Half a case is none: an axis of few goes in whole steps. */
const LEAST = 5;

/** The count is a number of the sheet: as words in the name of its bar it would stay what it was. */
const withoutCount = ({ label, count }: CaseGroup) => {
  const written = `${formatCount(count)} `;
  return label.startsWith(written) ? label.slice(written.length) : label;
};

/** Cases by what is known of them, as bars: a count changed in the sheet changes its bar and its label. */
export function casesItems({ sources }: CasesDrawing, box: Box): SlideItem[] {
  const bars = sources.flatMap(({ source, groups }) =>
    groups.map((group) => ({ source, group, colour: LOOKS[group.state](colourOf(source)) })),
  );
  const axis = axisFromZero(Math.max(LEAST, ...bars.map(({ group }) => group.count * ROOM_FOR_LABELS)));
  const size = bars.length > 8 ? 12 : 13;
  const chart: NativeChart = {
    plot: { x: 0.4, y: 0.02, width: 0.55, height: 0.86 },
    textSize: size,
    model: {
      kind: "bar",
      name: "Cases",
      axis: toNativeAxis(axis, {}),
      bars: bars.map(({ source, group, colour }, i) => ({
        category: `${source.shortName}: ${withoutCount(group)}`,
        value: group.count,
        label: { formula: `B${i + 2}`, value: group.count },
        colour,
      })),
    },
  };
  return [{ kind: "chart", name: "Cases", box, chart }];
}
