import type { BarsDrawing } from "../../charts/ReportCharts.tsx";
import type { YearsDrawing } from "../../claims/reportYears.ts";
import type { CountRow } from "../counts/view.ts";
import { addressOf, QUESTION } from "../../evidence/openFda/questions.ts";
import { OPENFDA } from "../../evidence/openFda/service.ts";
import type { Answers, PublicDatabase } from "../../evidence/schema.ts";

/** A number of reports with the address at which anybody can ask for it again. */
export type Counted = { count: number; address: string };
/** Reports that also name a term, of all reports. */
export type Naming = { naming: Counted; all: Counted };
/** How many of the reports that name a term came on each day; `day` is YYYY-MM-DD. */
export type DayCount = { day: string; count: number };
export type Part = { label: string; count: number };

/** The answers as numbers. */
export type Reading = {
  section: PublicDatabase;
  answers: Answers;
  products: readonly (Naming & { id: string; name: string; generic: string })[];
  /** Each report once, also where it names two products. */
  together: Naming;
  received: { days: readonly DayCount[]; address: string };
  splits: readonly { id: string; label: string; parts: readonly Part[]; address: string }[];
  /** The days on which the database was last brought up to date, as the answers say; usually one. */
  lastUpdated: readonly string[];
};

/** A published count beside the answer, and why the two differ. */
export type BesideRow = { row: CountRow; comparable: PublicDatabase["beside"][number]["comparable"]; differs: string };

export type ReportsDrawing = {
  reading: Reading;
  headline: string;
  asked: string;
  bars: BarsDrawing;
  /** `null` where no report names a term. */
  years: YearsDrawing | null;
  beside: readonly BesideRow[];
  termsNote: string;
  limits: readonly string[];
};

export function toReading(section: PublicDatabase, answers: Answers): Reading {
  const find = (id: string) => answers.list.find((answer) => answer.id === id);
  const address = (query: string) => addressOf(OPENFDA.origin, section, query);
  const total = (id: string): Counted => {
    const found = find(id);
    return { count: found?.kind === "total" ? found.total : 0, address: address(found?.query ?? "") };
  };
  const counts = (id: string) => {
    const found = find(id);
    return { counts: found?.kind === "counts" ? found.counts : [], address: address(found?.query ?? "") };
  };
  const together = { naming: total(QUESTION.namingTogether), all: total(QUESTION.allTogether) };
  const received = counts(QUESTION.received);
  return {
    section,
    answers,
    products: section.products
      .filter(({ id }) => answers.products.includes(id))
      .map(({ id, name, generic }) => ({
        id,
        name,
        generic,
        naming: total(QUESTION.naming(id)),
        all: total(QUESTION.all(id)),
      })),
    together,
    received: { days: received.counts.map(({ of, count }) => ({ day: of, count })), address: received.address },
    splits: section.splits.map((split) => {
      const found = counts(QUESTION.split(split));
      return {
        id: split.id,
        label: split.label,
        parts: toParts(split, found.counts, together.naming.count),
        address: found.address,
      };
    }),
    lastUpdated: [...new Set(answers.list.flatMap(({ lastUpdated }) => lastUpdated ?? []))].toSorted(),
  };
}

/** Every report falls into one part: what has none of the codes is said to have none. Parts without a report go. */
function toParts(
  { parts, others, unstated }: PublicDatabase["splits"][number],
  counts: readonly { of: string; count: number }[],
  all: number,
): readonly Part[] {
  const sum = (list: readonly { count: number }[]) => list.reduce((total, { count }) => total + count, 0);
  const named = parts.map(({ code, label }) => ({ label, count: sum(counts.filter(({ of }) => of === code)) }));
  const other = sum(counts.filter(({ of }) => parts.every(({ code }) => code !== of)));
  const rest =
    others === undefined
      ? [{ label: unstated, count: all - sum(named) }]
      : [
          { label: others, count: other },
          { label: unstated, count: all - sum(named) - other },
        ];
  return [...named, ...rest].filter(({ count }) => count > 0);
}
