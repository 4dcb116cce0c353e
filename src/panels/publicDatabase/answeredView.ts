import type { Evidence } from "../../evidence/model.ts";
import type { DocumentId, PublicDatabase } from "../../evidence/schema.ts";
import type { BarsDrawing } from "../../charts/ReportBars.tsx";
import type { BesideRow, ReportsDrawing } from "./drawing.ts";
import { axisFromZero } from "../../claims/layout/axis.ts";
import { formatCount } from "../../claims/words/format.ts";
import type { ToPanelView } from "../../claims/panelView.ts";
import { publicityStart } from "../../claims/words/publicity.ts";
import { toYears } from "../../claims/reportYears.ts";
import { fillTemplate } from "../../claims/words/template.ts";
import { toCountRows } from "../counts/view.ts";
import { toReading, type Reading } from "./reading.ts";
import { describeAsked, describeNaming, nameProducts } from "./sentences.ts";
import { toReportLines, toReportTable } from "./table.ts";
import { describeEarlierDay, isBefore, NO_DATA, toAskView } from "./view.ts";

/** What the database answered, in a file that holds it; `null` for the drawing of a day before that. */
export const toAnsweredView: ToPanelView<ReportsDrawing | null> = (evidence, input) => {
  const { publicDatabase: section } = evidence.file;
  const answers = section?.answers;
  if (section === undefined || answers === undefined) return { ...toAskView(evidence, input), drawing: null };
  if (isBefore(evidence, answers.asked)) {
    const empty = describeEarlierDay(evidence.knownBy ?? "");
    return { ...NO_DATA, drawing: null, empty, summary: empty };
  }
  const reading = toReading(section, answers);
  const { together, products } = reading;
  const headline = describeNaming(
    { naming: together.naming.count, all: together.all.count },
    nameProducts(products),
    section,
  );
  const drawing: ReportsDrawing = {
    reading,
    headline,
    asked: describeAsked(reading),
    bars: toBars(reading),
    years: toYears(reading.received.days, section.noun, publicityStart(evidence), reading.lastUpdated.at(-1) ?? null),
    beside: toBeside(evidence, section),
    termsNote: fillTemplate(section.termsNote.text, evidence),
    limits: section.limits.map((limit) => fillTemplate(limit.text, evidence)),
  };
  const documents = toDocuments(section);
  return {
    drawing,
    empty: null,
    table: toReportTable(evidence, drawing, documents),
    words: toReportLines(drawing),
    summary: headline,
    basis: [drawing.asked],
    notes: drawing.limits.map((text) => ({ text })),
    sources: [],
  };
};

function toBars({ products, section }: Reading): BarsDrawing {
  return {
    bars: products.map(({ id, name, naming, all }) => ({
      key: id,
      name,
      count: naming.count,
      of: all.count === 0 ? null : `of ${formatCount(all.count)}`,
      aria: describeNaming({ naming: naming.count, all: all.count }, name, section),
    })),
    axis: axisFromZero(Math.max(0, ...products.map(({ naming }) => naming.count))),
    axisLabel: `${section.noun.many} that also name ${section.named}`,
    none: `no ${section.noun.many}`,
  };
}

/** The published counts that were public on the chosen day. */
function toBeside(evidence: Evidence, section: PublicDatabase): readonly BesideRow[] {
  const rows = toCountRows(evidence);
  return section.beside.flatMap(({ count, comparable, differs }) => {
    const row = rows.find(({ entry }) => entry.id === count);
    return row === undefined ? [] : [{ row, comparable, differs: fillTemplate(differs.text, evidence) }];
  });
}

/** The documents that say what the database is. */
const toDocuments = ({ limits, termsNote }: PublicDatabase): readonly DocumentId[] => [
  ...new Set([...limits, termsNote].flatMap(({ citations }) => citations.map(({ document }) => document))),
];
