import type { Evidence } from "../../../evidence/model.ts";
import { toBothRightView } from "../../../panels/bothRight/view.ts";
import { toHowOftenView } from "../../../panels/howOften/view.ts";
import { toOnsetView } from "../../../panels/onset/view.ts";
import { toOutOf10000View } from "../../../panels/outOf10000/view.ts";
import { toSaysView } from "../../../panels/says/view.ts";
import { toSeenView } from "../../../panels/seen/view.ts";
import { toTestedView } from "../../../panels/tested/view.ts";
import type { PanelInput } from "../../../view/panelView.ts";
import { CONTENT_BOX, type SlideItem } from "../slideItem.ts";
import { toBarItems } from "./bars.ts";
import { toCardItems } from "./cards.ts";
import { toChanceItems } from "./chance.ts";
import { toIconItems } from "./icons.ts";
import { toIntervalItems } from "./intervals.ts";
import { toRangeItems } from "./ranges.ts";

type ToItems = (evidence: Evidence, input: PanelInput) => SlideItem[];

const GAP = 0.4;
/** More sources than this do not fit beside each other at a size that can be read: their table stands for them. */
const MOST_SIDE_BY_SIDE = 3;

/**
 * Panels that become native charts or shapes on a slide, by their id. A panel that is not listed here becomes its table,
 * so that a new panel has its slide at once.
 */
const DRAWN: Readonly<Record<string, ToItems>> = {
  says: (evidence, input) =>
    input.sources.length > MOST_SIDE_BY_SIDE ? [] : toCardItems(toSaysView(evidence, input).drawing),
  "how-often": (evidence, input) => {
    const view = toHowOftenView(evidence, input);
    return toIntervalItems(view.drawing.linear, view.words.map((entry) => entry.text).join(" "));
  },
  "out-of-10000": (evidence, input) =>
    input.sources.length > MOST_SIDE_BY_SIDE ? [] : toIconItems(toOutOf10000View(evidence, input).drawing),
  seen: (evidence, input) => {
    const view = toSeenView(evidence, input);
    return toBarItems(view.drawing, "Counts", view.words.map((entry) => entry.text).join(" "), CONTENT_BOX);
  },
  tested: (evidence, input) => {
    const { drawing } = toTestedView(evidence, input);
    const width = (CONTENT_BOX.width - GAP * (drawing.length - 1)) / Math.max(1, drawing.length);
    return drawing.flatMap(({ source, chart }, i) =>
      toBarItems(chart, source.name, chart.bars.map((bar) => bar.aria).join(". "), {
        ...CONTENT_BOX,
        x: CONTENT_BOX.x + i * (width + GAP),
        width,
      }),
    );
  },
  onset: (evidence, input) => {
    const view = toOnsetView(evidence, input);
    return toRangeItems(view.drawing, view.words.map((entry) => entry.text).join(" "));
  },
  "both-right": (evidence, input) => {
    const view = toBothRightView(evidence, input);
    const alt = view.words.map((entry) => entry.text).join(" ");
    return view.drawing.comparisons.slice(0, 1).flatMap(({ chart }) => toChanceItems(chart, alt));
  },
};

/** What a slide shows of a panel, or `null` where the panel's table stands for it. */
export function contentOf(panel: string, evidence: Evidence, input: PanelInput): SlideItem[] | null {
  const items = DRAWN[panel]?.(evidence, input) ?? [];
  return items.length === 0 ? null : items;
}
