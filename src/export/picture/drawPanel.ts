import { toCredits } from "../credits.ts";
import { createMeasure } from "../measureText.ts";
import type { Subject } from "../subject.ts";
import { toPlainTable } from "../tableLayout.ts";
import { chartsPiece } from "./chartPiece.ts";
import { composePicture, type Look } from "./composePicture.ts";
import { drawCharts } from "./drawCharts.tsx";
import { PICTURE_SIZES } from "./sizes.ts";
import { tablePiece } from "./tablePiece.ts";

/**
 * A panel as the text of an SVG file: its charts, or, where it draws none that can be read at this size, its table.
 *
 * @throws Error with the panel's own sentence where there is nothing to draw.
 */
export async function drawPanel(subject: Subject, look: Look): Promise<string> {
  const { view } = subject;
  if (view.empty !== null) throw new Error(view.empty);
  const measure = createMeasure();
  const drawings = await drawCharts(subject, view.charts, PICTURE_SIZES[look.size].chart);
  const table = toPlainTable(view.table);
  return composePicture(
    { summary: view.summary, credits: toCredits(subject) },
    (width, height) => {
      const isLegible = height !== null || drawings.every((drawing) => width / drawing.width >= LEAST_SCALE);
      return drawings.length > 0 && isLegible
        ? chartsPiece(drawings, width, height, measure)
        : tablePiece(table, width, height, measure);
    },
    look,
    measure,
  );
}

/** A drawing that is made for a broad page cannot be read in a column: its table can. */
const LEAST_SCALE = 0.55;
