import type { Citation, EvidenceForm, Group, Source, SourceId } from "../schema.ts";
import { COLOURS, SHAPES } from "../sourceSchema.ts";
import { headingOf, NO_LIMITS, shorten } from "./names.ts";

/** Groups that the page knows by their id, in the order in which lists show them. */
const KNOWN_GROUPS: readonly Group[] = [
  { id: "reports", label: "Reports received", reports: true },
  { id: "followed", label: "People followed" },
  { id: "pooled", label: "Studies pooled" },
  { id: "before", label: "Registered before" },
];
const FOLLOWED = "followed";
/** Two views are compared; what comes after them is offered beside them. */
const COMPARED = 2;
/** More marks than this cannot be told apart, nor read in one chart at a glance. */
const SHOWN = 9;

/** What is said of a source whose follow-up the file does not give. */
export const FOLLOW_UP_NOT_STATED = "For how long is not stated.";

const REPORTS_CAVEAT = "Reports, not confirmed cases, and not every case is reported.";

/** The groups of a file: its own, or those that its sources name. */
export function completeGroups({ groups, sources }: EvidenceForm): Group[] {
  if (groups !== undefined) return groups;
  const named = new Set(sources.map((source) => source.group ?? FOLLOWED));
  const known = KNOWN_GROUPS.filter(({ id }) => named.delete(id));
  return [...known, ...[...named].map((id) => ({ id, label: headingOf(id) }))];
}

/** Sources with what they leave out: names from names, marks that are still free, and what is not stated said so. */
export function completeSources(form: EvidenceForm, groups: readonly Group[]): Source[] {
  const { sources } = form;
  const marks = freeMarks(sources);
  const fallback = groups.find(({ id }) => id === FOLLOWED)?.id ?? groups[0]?.id ?? FOLLOWED;
  const anyShown = sources.some((source) => source.shownByDefault === true);
  return sources.map((source, i): Source => {
    const group = source.group ?? fallback;
    const isReports = groups.some((entry) => entry.id === group && entry.reports === true);
    return {
      ...source,
      group,
      shortName: source.shortName ?? shorten(source.name),
      role: source.role ?? (i < COMPARED ? "compared" : "context"),
      capture: source.capture ?? (isReports ? "reports" : "group"),
      captureLabel: source.captureLabel ?? source.name,
      shownByDefault: source.shownByDefault ?? (!anyShown && i < SHOWN),
      mark: source.mark ?? marks(i),
      followUp: source.followUp ?? {
        text: FOLLOW_UP_NOT_STATED,
        short: "follow-up not stated",
        citations: firstCitations(form, source.id),
      },
      caveat: source.caveat ?? (isReports ? REPORTS_CAVEAT : NO_LIMITS),
    };
  });
}

/** A pair of colour and shape for the source at a place, that no other source of the file has, as long as there are any. */
function freeMarks(sources: EvidenceForm["sources"]): (place: number) => Source["mark"] {
  const key = ({ colour, shape }: Source["mark"]) => `${colour} ${shape}`;
  const taken = new Set(sources.flatMap(({ mark }) => (mark === undefined ? [] : [key(mark)])));
  const given = new Map<number, Source["mark"]>();
  let next = 0;
  sources.forEach((source, place) => {
    if (source.mark !== undefined) return;
    let mark = markAt(next);
    for (let tries = 0; taken.has(key(mark)) && tries < COLOURS.length * SHAPES.length; tries++) mark = markAt(++next);
    taken.add(key(mark));
    given.set(place, mark);
    next += 1;
  });
  return (place) => given.get(place) ?? markAt(place);
}

/** Nine colours and eleven shapes have no common factor: the pairs repeat only after all 99. */
const markAt = (i: number): Source["mark"] => ({
  colour: COLOURS[i % COLOURS.length] ?? "blue",
  shape: SHAPES[i % SHAPES.length] ?? "circle",
});

/** What a source is cited from first: a sentence about what it does not state rests on the same. */
const firstCitations = ({ figures }: EvidenceForm, id: SourceId): Citation[] =>
  figures.find((figure) => figure.source === id)?.citations.slice(0, 1) ?? [];
