import type { Evidence } from "../../evidence/model.ts";
import { OPENFDA } from "../../evidence/openFda/service.ts";
import type { DocumentId } from "../../evidence/schema.ts";
import { capitalise, formatCount, formatDate, valueOf } from "../../claims/words/format.ts";
import type { Line, Row, Table } from "../../claims/panelView.ts";
import { describeEnd } from "../counts/view.ts";
import type { BesideRow, ReportsDrawing } from "./reading.ts";
import { COMPARABLE, counted, describeNaming, describeSplit, describeTogether, nameProducts } from "./sentences.ts";

type Part = { key: string; what: string; count: number; of: number | null; address: string };

/** Every number that is drawn, with the question by which anybody can ask for it again; then the published counts. */
export function toReportTable(evidence: Evidence, drawing: ReportsDrawing, documents: readonly DocumentId[]): Table {
  const { reading, beside } = drawing;
  const { noun, named } = reading.section;
  return {
    caption: evidence.panel("public-database")?.title ?? "",
    columns: [
      { label: capitalise(noun.many) },
      { label: `Also name ${named}`, numeric: true, unit: noun.many },
      { label: "Of", numeric: true, unit: noun.many },
      { label: "Asked on, or why it differs" },
      { label: "Ask again" },
    ],
    rows: [
      ...toParts(drawing).map((part): Row => ({
        key: part.key,
        sources: [],
        documents,
        cells: [
          { text: part.what },
          { text: formatCount(part.count), value: part.count },
          part.of === null ? { text: "" } : { text: formatCount(part.of), value: part.of },
          { text: formatDate(reading.answers.asked.slice(0, 10)) },
          { text: OPENFDA.name, link: part.address },
        ],
      })),
      ...beside.map((entry) => toBesideRow(entry)),
    ],
  };
}

function toParts({ reading, years }: ReportsDrawing): readonly Part[] {
  const { products, together, received, splits } = reading;
  const all = together.naming.count;
  return [
    ...products.map(({ id, name, generic, naming, all: of }) => ({
      key: id,
      what: `name ${name} (${generic})`,
      count: naming.count,
      of: of.count,
      address: naming.address,
    })),
    ...(products.length < 2
      ? []
      : [
          {
            key: "together",
            what: `name ${nameProducts(products)}, each once`,
            count: all,
            of: together.all.count,
            address: together.naming.address,
          },
        ]),
    ...(years?.columns ?? []).map(({ year, before, after }) => ({
      key: `received ${year}`,
      what: `first received in ${year}${
        after > 0 && before > 0 && years?.publicity !== null ? `, ${after} from ${years?.publicity.words ?? ""} on` : ""
      }`,
      count: before + after,
      of: all,
      address: received.address,
    })),
    ...splits.flatMap(({ id, label, parts, address }) =>
      parts.map((part) => ({
        key: `${id} ${part.label}`,
        what: `${label.toLowerCase()}: ${part.label}`,
        count: part.count,
        of: all,
        address,
      })),
    ),
  ];
}

function toBesideRow({ row, comparable, differs }: BesideRow): Row {
  const { entry, count } = row;
  const value = valueOf(entry.count);
  return {
    key: `published ${entry.id}`,
    sources: [],
    documents: entry.citations.map(({ document }) => document),
    cells: [
      { text: `published: ${entry.who}, ${describeEnd(row)}` },
      value === null ? { text: count } : { text: count, value },
      { text: entry.outOf ?? "" },
      { text: `${capitalise(COMPARABLE[comparable])}. ${differs}` },
      { text: row.statedIn },
    ],
  };
}

export function toReportLines(drawing: ReportsDrawing): readonly Line[] {
  const { reading, years, beside, asked, headline, termsNote } = drawing;
  const { products, splits, section } = reading;
  const line = (key: string, text: string): Line => ({ key, sources: [], text });
  const together = describeTogether(reading);
  return [
    line("together", `${headline} ${asked}`),
    ...(products.length < 2
      ? []
      : products.map(({ id, name, naming, all }) =>
          line(id, describeNaming({ naming: naming.count, all: all.count }, name, section)),
        )),
    ...(together === null ? [] : [line("once", together)]),
    ...(years === null ? [] : [line("years", `First received: ${years.columns.map(({ aria }) => aria).join("; ")}.`)]),
    ...splits.filter(({ parts }) => parts.length > 0).map((split) => line(split.id, describeSplit(split))),
    line("terms", `${termsNote} ${capitalise(counted(section.terms.length, TERM))}: ${section.terms.join("; ")}.`),
    ...beside.map(({ row, comparable, differs }) =>
      line(
        `published ${row.entry.id}`,
        `Published: ${row.count}, ${row.entry.who}, ${describeEnd(row)}; ${COMPARABLE[comparable]}. ${differs}`,
      ),
    ),
  ];
}

const TERM = { one: "term", many: "terms" } as const;
