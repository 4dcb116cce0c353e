import type { Evidence } from "../../evidence/model.ts";
import { partialDate } from "../../evidence/partialDate.ts";
import type { Outcome, Source } from "../../evidence/schema.ts";
import { formatShare } from "../../claims/estimates.ts";
import { countName } from "../../claims/findings/counts.ts";
import {
  capitalise,
  formatDate,
  formatDay,
  joinWords,
  nameInText,
  possessive,
  numberWord,
} from "../../claims/words/format.ts";
import { countOf, denominatorToCome, toClaim } from "../../claims/claim.ts";
import { opening, type Piece, type Reason } from "./reason.ts";

/** On a day without numbers to compare: what was known, what was not public, and what came next. */
export function toDayReasons(evidence: Evidence, sources: readonly Source[], outcome: Outcome): readonly Reason[] {
  const ids = sources.map((source) => source.id);
  const reason = (key: string, title: string, pieces: readonly Piece[]): Reason => ({
    key,
    title,
    pieces,
    sources: ids,
  });
  return [
    reason("known", "Known", known(evidence, outcome)),
    reason("not-public", "Not public", notPublic(evidence, sources, outcome)),
    reason("next", "Next", next(evidence)),
  ].filter(({ pieces }) => pieces.length > 0);
}

/** How many products, and what the published sources had counted; of another outcome, it says which. */
function known(evidence: Evidence, outcome: Outcome): Piece[] {
  const tallies = evidence.file.eventKinds.flatMap((kind) => {
    const names = new Set(
      evidence.file.events.filter((event) => event.kind === kind.id).flatMap((event) => event.tallied ?? []),
    );
    if (kind.tally === undefined || names.size === 0) return [];
    return [`${capitalise(numberWord(names.size))} ${names.size === 1 ? kind.tally.one : kind.tally.many}. `];
  });
  const counts = evidence.file.sources.flatMap((source): Piece[] => {
    const rates = evidence.file.outcomes
      .filter((entry) => entry.measure === "rate")
      .toSorted((a, b) => Number(b.id === outcome.id) - Number(a.id === outcome.id));
    const [found] = rates.flatMap((entry) => {
      const figure = countOf(evidence, source, entry);
      return figure === null ? [] : [{ figure, countedAs: entry.id === outcome.id ? "" : ` (${entry.countedAs})` }];
    });
    if (found === undefined) return [];
    return [`${source.name}: `, opening(formatShare(found.figure), found.figure), `${found.countedAs}. `];
  });
  return [...tallies, ...counts];
}

function notPublic(evidence: Evidence, sources: readonly Source[], outcome: Outcome): Piece[] {
  const clauses = sources.flatMap((source) => {
    const claim = toClaim(evidence, source, outcome);
    if (claim.kind !== "later") return [];
    const unit = denominatorToCome(evidence, source, outcome) ?? "people";
    const what =
      claim.figure === null
        ? `${evidence.isReports(source) ? "any" : "the"} ${countName(evidence, source)}`
        : `the number of ${unit} behind ${possessive(nameInText(source))} count`;
    return [
      `${what} (${Number.isFinite(claim.from) ? `until ${formatDay(claim.from)}` : "its document gives no date"})`,
    ];
  });
  return clauses.length === 0 ? [] : [`${capitalise(joinWords(clauses))}.`];
}

const NEXT_EVENTS = 2;

/** The events that followed, the first two. */
function next(evidence: Evidence): Piece[] {
  const { knownBy } = evidence;
  if (knownBy === null) return [];
  const day = partialDate(knownBy).end;
  return (
    evidence.whole.events
      .filter((event) => partialDate(event.date).start > day)
      // The day to which a source counted made nothing public.
      .filter((event) => event.source === undefined || evidence.source(event.source)?.dataCut !== event.date)
      .toSorted((a, b) => partialDate(a.date).start - partialDate(b.date).start)
      .slice(0, NEXT_EVENTS)
      .map((event) => `${formatDate(event.date)}: ${event.title}. `)
  );
}
