import type { PanelEntry } from "../../panels/registry.ts";
import { toCredits } from "../credits.ts";
import { createMeasure } from "../../charts/native/measureText.ts";
import type { Subject } from "../subject.ts";
import { toPlainTable } from "../tableLayout.ts";
import { type ChartLayout, chartsPiece, type Drawing, layOutCharts } from "./chartPiece.ts";
import { composePicture, type Content, type Look } from "./composePicture.ts";
import { drawCharts } from "./drawCharts.tsx";
import { canDraw, itemsPiece, PER_INCH } from "./itemsPiece.ts";
import { PICTURE_SIZES } from "./sizes.ts";
import { tablePiece } from "./tablePiece.ts";

/**
 * A panel as the text of an SVG file: its charts, else what its slide draws of texts and shapes, or, where there is
 * nothing that can be read at this size, its table.
 *
 * @throws Error with the panel's own sentence where there is nothing to draw.
 */
export async function drawPanel(
  { subject, entry }: { subject: Subject; entry: PanelEntry },
  look: Look,
): Promise<string> {
  const { view } = subject;
  if (view.empty !== null) throw new Error(view.empty);
  const measure = createMeasure();
  const { saysItself = false, holdsCaveats = false } = (await entry.loadSlide?.()) ?? {};
  const credits = toCredits(subject);
  const content = (await chartContent(subject, look, measure)) ?? (await slideContent(subject, entry, look, measure));
  return composePicture(
    {
      summary: view.summary,
      takeaway: saysItself ? null : view.summary,
      credits: holdsCaveats ? { ...credits, caveats: [] } : credits,
    },
    content,
    look,
    measure,
  );
}

type Measured = ReturnType<typeof createMeasure>;

/** The scale that the width alone allows. */
const roomFor = ({ drawings, columns, width }: ChartLayout) =>
  width / columns / Math.max(...drawings.map((drawing) => drawing.width));

/** A drawing that would stand smaller than this cannot be read: its table can. */
const LEAST_SCALE = 0.6;
/** The same for one that is made for a broader page: its letters are smaller from the beginning. */
const LEAST_WIDTH = 0.75;

/** The form that is made for the shape of the picture is left only for one that is much larger. */
const OF_THE_FIRST_FORM = 4 / 3;

/** The charts, in the one of their forms that the picture shows largest; `null` where the panel has none. */
async function chartContent(subject: Subject, look: Look, measure: Measured): Promise<Content | null> {
  const { charts: all } = subject.view;
  const leading = all.filter((chart) => chart.label === undefined);
  // A column has room for every chart, a frame of a fixed height for those that the page shows at once.
  const charts = PICTURE_SIZES[look.size].height === null || leading.length === 0 ? all : leading;
  const forms: Drawing[][] = [];
  for (const size of PICTURE_SIZES[look.size].charts) forms.push(await drawCharts(subject, charts, size));
  if (forms.every((drawings) => drawings.length === 0)) return null;
  return (width, height) => {
    const best = forms
      .map((drawings, i) => ({
        layout: layOutCharts(drawings, width, height, measure),
        advantage: i === 0 ? OF_THE_FIRST_FORM : 1,
      }))
      .toSorted((a, b) => b.layout.scale * b.advantage - a.layout.scale * a.advantage)[0]?.layout;
    if (best !== undefined && best.scale >= LEAST_SCALE && roomFor(best) >= LEAST_WIDTH) {
      return chartsPiece(best, measure);
    }
    const table = tablePiece(toPlainTable(subject.view.table), width, height, measure);
    // Small marks are better than none.
    return best !== undefined && table.leftOut > 0 ? chartsPiece(best, measure) : table;
  };
}

/** What stands on the panel's slide, where a picture can have it too. */
async function slideContent(subject: Subject, entry: PanelEntry, look: Look, measure: Measured): Promise<Content> {
  const { evidence, input, view } = subject;
  const { toSlide, toSlideTable } = (await entry.loadSlide?.()) ?? {};
  const isColumn = PICTURE_SIZES[look.size].height === null;
  return (width, height) => {
    const box = { x: 0, y: 0, width: width / PER_INCH, height: (height ?? width) / PER_INCH };
    const items = toSlide?.(evidence, input, box) ?? [];
    if (canDraw(items)) {
      const piece = itemsPiece(items, width, measure);
      if (height === null || piece.height <= height) return piece;
    }
    const short = isColumn ? undefined : toSlideTable?.(evidence, input);
    return tablePiece(short ?? toPlainTable(view.table), width, height, measure);
  };
}
