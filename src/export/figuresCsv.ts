import type { Evidence } from "../evidence/model.ts";
import { writeCsv, type Field } from "./csv.ts";
import { isoDay } from "./credits.ts";
import { FIGURE_COLUMNS, toFigureFields } from "./figureFields.ts";

/** Every figure of the evidence file, one a line, with its estimate and interval at full precision. */
export function toFiguresCsv(evidence: Evidence, link: string, today: Date): string {
  const header = ["Source", "Outcome", ...FIGURE_COLUMNS, "Data cut", "Caveat", "Data version", "Exported", "Link"];
  const lines = evidence.file.figures.map((figure): Field[] => {
    const source = figure.source === undefined ? undefined : evidence.source(figure.source);
    const outcome = evidence.file.outcomes.find((entry) => entry.id === figure.outcome);
    return [
      source?.name ?? "the therapy as a whole",
      outcome?.label ?? "none",
      ...toFigureFields(evidence, figure),
      figure.dataCut ?? source?.dataCut ?? "not stated",
      source?.caveat ?? "none",
      evidence.file.dataVersion,
      isoDay(today),
      link,
    ];
  });
  return writeCsv([header, ...lines]);
}
