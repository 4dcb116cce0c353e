import { formatDay } from "../../export/credits.ts";
import { describeOrigin, linkToView } from "../../export/origin.ts";
import type { Taken } from "../../export/subject.ts";
import { chosenOutcome } from "../../view/panelView.ts";
import { toEvidence } from "../../evidence/model.ts";
import { formatDate, joinWords } from "../../view/format.ts";

/** What paper has to say of itself: it can be neither clicked nor reloaded. */
export type PrintedView = {
  title: string;
  dataVersion: string;
  /** "T-cell cancer · FDA case reports and Penn trial cohort · as public on 15 Dec 2023" */
  filter: string;
  /** The day of print. */
  printed: string;
  /** Whose figures these are, where they are not those of the site. */
  origin: string | null;
  /** Where the same view can be opened; `null` where nothing shows it. */
  address: string | null;
};

export function toPrintedView({ file, state, origin, today }: Taken): PrintedView {
  const evidence = toEvidence(file, state.known);
  const names = evidence.whole.sources.filter((source) => state.sources.includes(source.id));
  return {
    title: file.topic.name,
    dataVersion: file.dataVersion,
    filter: [
      chosenOutcome(evidence, state.outcome).label,
      names.length === 0 ? "no source chosen" : joinWords(names.map((source) => source.name)),
      state.known === null ? `as public on ${formatDay(today)}` : `as public on ${formatDate(state.known)}`,
      ...(state.reporting === null ? [] : [`what-if: ${state.reporting}% of cases reported`]),
    ].join(" · "),
    printed: formatDay(today),
    origin: describeOrigin(origin),
    address: linkToView(origin, state, file),
  };
}
