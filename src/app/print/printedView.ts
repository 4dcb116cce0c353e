import { formatCalendarDay } from "../../export/calendarDay.ts";
import { describeOrigin, linkToView } from "../../export/origin.ts";
import type { Taken } from "../../export/subject.ts";
import { chosenOutcome } from "../../claims/panelView.ts";
import { toEvidence } from "../../evidence/model.ts";
import { formatDate, joinWords } from "../../claims/words/format.ts";

/** What paper has to say of itself: it can be neither clicked nor reloaded. */
export type PrintedView = {
  title: string;
  dataVersion: string;
  /** "T-cell cancer · FDA case reports and Penn trial cohort · as public on 15 Dec 2023" */
  filter: string;
  /** The same for the margin of a page, which has one line: many sources are counted. */
  shortFilter: string;
  /** The day of print. */
  printed: string;
  /** Whose figures these are, where they are not those of the site. */
  origin: string | null;
  /** Where the same view can be opened; `null` where nothing shows it. */
  address: string | null;
};

/** More sources than this have no room in the margin. */
const MAX_NAMED = 3;

export function toPrintedView({ file, state, origin, today }: Taken): PrintedView {
  const evidence = toEvidence(file, state.known);
  const names = evidence.whole.sources.filter((source) => state.sources.includes(source.id)).map(({ name }) => name);
  const write = (sources: string) =>
    [
      chosenOutcome(evidence, state.outcome).label,
      sources,
      `as public on ${state.known === null ? formatCalendarDay(today) : formatDate(state.known)}`,
      ...(state.reporting === null ? [] : [`what-if: ${state.reporting}% of cases reported`]),
    ].join(" · ");
  const all = names.length === 0 ? "no source chosen" : joinWords(names);
  return {
    title: file.topic.name,
    dataVersion: file.dataVersion,
    filter: write(all),
    shortFilter: write(names.length > MAX_NAMED ? `${names.length} sources` : all),
    printed: formatCalendarDay(today),
    origin: describeOrigin(origin),
    address: linkToView(origin, state, file),
  };
}
