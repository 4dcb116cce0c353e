import type { CaseGroup, CasesDrawing, CaseState, SourceCases } from "../../charts/caseLayout.ts";
import type { Evidence } from "../../evidence/model.ts";
import type { Outcome, Source, Testing } from "../../evidence/schema.ts";
import { capitalise, formatCount, NOT_STATED, valueOf } from "../../claims/words/format.ts";
import { toClaim } from "../../claims/claim.ts";
import { namedWithoutNumber } from "../../claims/findings/cases.ts";
import {
  type PanelInput,
  type ToPanelView,
  allChosen,
  describeNothing,
  summariseFirst,
} from "../../claims/panelView.ts";
import { fillTemplate } from "../../claims/words/template.ts";

const MAX_MARKS = 1_000;

/** Cases of a source by what is known of them; `notStated` are neither said to be found nor to be without it. */
type Counts = Record<CaseState, number> & { all: number };

function toCounts(testing: Testing): Counts {
  const found = testing.found ?? 0;
  const notFound = testing.notFound ?? 0;
  return { found, notFound, notStated: Math.max(0, testing.cases - found - notFound), all: testing.cases };
}

export const toTestedView: ToPanelView<CasesDrawing> = (evidence, input) => {
  const chosen = input.sources.flatMap((source) =>
    evidence.file.testing.filter((testing) => testing.source === source.id).map((testing) => ({ source, testing })),
  );
  const title = evidence.file.panels["tested"]?.title ?? "";
  const untested = toUntested(evidence, input, chosen);
  const sources = [...chosen.map(({ source, testing }) => toSourceCases(evidence, source, testing)), ...untested];
  const most = Math.max(1, ...sources.flatMap(({ groups }) => groups.map(({ count }) => count)));
  const silent = allChosen(evidence, input).filter(
    (source) => source.role !== "baseline" && !sources.some((one) => one.source.id === source.id),
  );
  const [named] = evidence.file.outcomes
    .filter(({ measure }) => measure === "cases")
    .flatMap((outcome) => namedWithoutNumber(evidence, input.sources, outcome) ?? []);
  const empty = sources.length > 0 ? null : (named ?? describeNothing(evidence, input.sources));
  const summaries = chosen.map(({ testing }) => fillTemplate(testing.summary.text, evidence));
  return {
    drawing: { sources, casesPerMark: most <= MAX_MARKS ? 1 : 10 ** Math.ceil(Math.log10(most / MAX_MARKS)) },
    empty,
    table: {
      caption: title,
      columns: [
        { label: "Source" },
        { label: "What was looked at" },
        { label: "All", numeric: true },
        { label: capitalise(labelOf(evidence, "found")), numeric: true },
        { label: capitalise(labelOf(evidence, "notFound")), numeric: true },
        { label: capitalise(labelOf(evidence, "notStated")), numeric: true },
        { label: "In words" },
      ],
      rows: [
        ...chosen.map(({ source, testing }) => {
          const counts = toCounts(testing);
          const stated = (value: number | undefined) =>
            value === undefined ? { text: NOT_STATED } : { text: formatCount(value), value };
          return {
            key: `${source.id} ${testing.outcome}`,
            sources: [source.id],
            figure: testing.figure,
            documents: testing.summary.citations.map((citation) => citation.document),
            cells: [
              { text: source.name },
              { text: testing.noun.many },
              stated(counts.all),
              { ...stated(testing.found), figure: testing.figure },
              stated(testing.notFound),
              stated(counts.notStated),
              { text: fillTemplate(testing.summary.text, evidence) },
            ],
          };
        }),
        ...untested.map(({ source, figure, title: words, groups }) => ({
          key: source.id,
          sources: [source.id],
          figure,
          cells: [
            { text: source.name },
            { text: evidence.figure(figure)?.noun.many ?? "" },
            { text: formatCount(groups[0]?.count ?? 0), value: groups[0]?.count ?? 0, figure },
            ...STATES.map(() => ({ text: NOT_STATED })),
            { text: `${words}.` },
          ],
        })),
      ],
    },
    words: [
      ...chosen.map(({ source, testing }, i) => ({
        key: `${source.id} ${testing.outcome}`,
        sources: [source.id],
        figure: testing.figure,
        text: `${source.name}: ${summaries[i] ?? ""}`,
      })),
      ...untested.map(({ source, figure, title: words }) => ({
        key: source.id,
        sources: [source.id],
        figure,
        text: `${words}.`,
      })),
      ...silent.map((source) => ({
        key: source.id,
        sources: [source.id],
        text: `${source.name}: ${describeSilence(evidence, source, untested.length > 0 ? input.outcome : undefined)}.`,
      })),
    ],
    summary: empty ?? summariseFirst([...summaries, ...untested.map(({ title: words }) => `${words}.`)]),
    basis: [
      ...chosen.map(({ source, testing }) => describeBasis(evidence, source, toCounts(testing), testing.noun)),
      ...untested.map(({ title: words }) => words),
    ],
    notes: [],
    sources: sources.map(({ source }) => source.id),
  };
};

/** Of an outcome that is shown case by case the cases of whoever counted them and says of no test. */
function toUntested(
  evidence: Evidence,
  { sources, outcome }: PanelInput,
  tested: readonly { source: Source }[],
): SourceCases[] {
  if (outcome.measure !== "cases") return [];
  return sources.flatMap((source) => {
    const { kind, figure, words } = toClaim(evidence, source, outcome);
    const cases = valueOf(figure?.numerator);
    if (kind !== "count" || cases === null || tested.some((one) => one.source.id === source.id)) return [];
    const title = `${source.name}: ${words.says}`;
    const group: CaseGroup = { state: "found", count: cases, label: words.says, detail: "", aria: title };
    return [{ source, figure: figure.id, title, groups: cases === 0 ? [] : [group] }];
  });
}

/** "not public until 3 Feb 2025", or that the source does not say. */
function describeSilence(evidence: Evidence, source: Source, asked: Outcome | undefined): string {
  const later = evidence.whole.testing.find((testing) => testing.source === source.id);
  const outcome = asked ?? evidence.file.outcomes.find(({ id }) => id === later?.outcome);
  const claim = outcome === undefined ? null : toClaim(evidence, source, outcome);
  return claim !== null && (claim.kind === "later" || asked !== undefined) ? claim.words.says : NOT_STATED;
}

/** "FDA: 22 reports; gene found in 3, not stated for 19": never a share, since not all were tested. */
function describeBasis(evidence: Evidence, source: Source, counts: Counts, noun: Testing["noun"]): string {
  const parts = STATES.filter((state) => counts[state] > 0).map((state) => countOf(evidence, state, counts));
  return [`${source.shortName}: ${count(counts.all, noun)}`, ...(parts.length === 0 ? [] : [parts.join(", ")])].join(
    "; ",
  );
}

/** "gene found in 3", "not stated for 19". */
const countOf = (evidence: Evidence, state: CaseState, counts: Counts) =>
  `${labelOf(evidence, state)} ${state === "notStated" ? "for" : "in"} ${formatCount(counts[state])}`;

const count = (value: number, noun: { one: string; many: string }) =>
  `${formatCount(value)} ${value === 1 ? noun.one : noun.many}`;

const STATES: readonly CaseState[] = ["found", "notFound", "notStated"];

function toSourceCases(evidence: Evidence, source: Source, testing: Testing): SourceCases {
  const counts = toCounts(testing);
  return {
    source,
    figure: testing.figure,
    title: `${source.name}: ${count(counts.all, testing.noun)}`,
    groups: STATES.flatMap((state): CaseGroup[] => {
      if (counts[state] === 0) return [];
      const label = `${formatCount(counts[state])} ${labelOf(evidence, state)}`;
      const detail = describe(state, counts, testing.found !== undefined);
      return [
        {
          state,
          count: counts[state],
          label,
          detail,
          aria: `${source.name}: ${count(counts.all, testing.noun)}; ${countOf(evidence, state, counts)}${detail === "" ? "" : ` (${detail})`}. ${fillTemplate(testing.summary.text, evidence)}`,
        },
      ];
    }),
  };
}

const LABELS: Record<CaseState, string> = {
  found: "found",
  notFound: "looked for, not found",
  notStated: NOT_STATED,
};

/** What the file calls a state, or the plain words for it. */
const labelOf = (evidence: Evidence, state: CaseState) =>
  evidence.file.panels["tested"]?.labels?.[state] ?? LABELS[state];

/** What a group leaves open: only the cases that are not stated do, and the total lies between the two ends. */
function describe(state: CaseState, { found, notFound, notStated, all }: Counts, isStated: boolean): string {
  if (state === "notFound") return `${formatCount(found)} of ${formatCount(found + notFound)} found`;
  if (state === "found" || notStated === 0 || !isStated) return "";
  return `tested or not, found or not: so it was in ${formatCount(found)} to ${formatCount(all - notFound)}`;
}
