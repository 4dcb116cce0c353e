import type { Evidence } from "../../evidence/model.ts";
import { OPENFDA } from "../../evidence/openFda/service.ts";
import type { DocumentId, PublicDatabase } from "../../evidence/schema.ts";
import type { BarsDrawing } from "../../charts/ReportCharts.tsx";
import { axisFromZero } from "../../claims/layout/axis.ts";
import { formatCount, formatDate } from "../../claims/words/format.ts";
import type { PanelView, ToPanelView } from "../../claims/panelView.ts";
import { publicityStart } from "../../claims/words/cautions.ts";
import { toYears } from "../../claims/reportYears.ts";
import { fillTemplate } from "../../claims/words/template.ts";
import { toCountRows } from "../counts/view.ts";
import { type BesideRow, type Reading, type ReportsDrawing, toReading } from "./reading.ts";
import { describeAsked, describeNaming, nameProducts } from "./sentences.ts";
import { toReportLines, toReportTable } from "./table.ts";

/** What can be asked, and what was answered in this session; each `null` where there is nothing. */
export type PublicDatabaseDrawing = {
  ask: { section: PublicDatabase; question: string } | null;
  reports: ReportsDrawing | null;
};

/**
 * Before anybody has asked the panel holds no data: its question stands in the controls, over a sentence that says so.
 * On a day in the past nothing can be asked, and what was answered is not shown.
 */
export const toPublicDatabaseView: ToPanelView<PublicDatabaseDrawing> = (evidence) => {
  const { publicDatabase: section } = evidence.file;
  const day = evidence.knownBy;
  const answers = section?.answers;
  if (section === undefined || answers === undefined || (day !== null && day < answers.asked.slice(0, 10))) {
    const ask = section === undefined || day !== null ? null : { section, question: describeQuestion(section) };
    return {
      ...NO_DATA,
      drawing: { ask, reports: null },
      empty:
        day === null
          ? "No answers are here yet. Once they are, they can be saved as a table and as a picture."
          : `What the database holds today was not public on ${formatDate(day)}.`,
    };
  }
  const reading = toReading(section, answers);
  const { together, products } = reading;
  const headline = describeNaming(
    { naming: together.naming.count, all: together.all.count },
    nameProducts(products),
    section,
  );
  const reports: ReportsDrawing = {
    reading,
    headline,
    asked: describeAsked(reading),
    bars: toBars(reading),
    years: toYears(reading.received.days, section.noun, publicityStart(evidence), reading.lastUpdated.at(-1) ?? null),
    beside: toBeside(evidence, section),
    termsNote: fillTemplate(section.termsNote.text, evidence),
    limits: section.limits.map((limit) => fillTemplate(limit.text, evidence)),
  };
  return {
    drawing: { ask: null, reports },
    empty: null,
    table: toReportTable(evidence, reports, toDocuments(section)),
    words: toReportLines(reports),
    summary: headline,
    basis: [reports.asked],
    notes: reports.limits.map((text) => ({ text })),
    sources: [],
  };
};

const NO_DATA: Omit<PanelView<unknown>, "drawing" | "empty"> = {
  table: { caption: "", columns: [], rows: [] },
  words: [],
  summary: `${OPENFDA.name} is asked only when you say so.`,
  basis: [],
  notes: [],
  sources: [],
};

/** "How many reports name one of seven products and a T-cell cancer? The question goes to api.fda.gov and to nobody else." */
const describeQuestion = ({ noun, products, named }: PublicDatabase) =>
  `How many ${noun.many} name ${nameProducts(products)} and ${named}? The question goes to ${new URL(OPENFDA.origin).host}, and to nobody else.`;

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
