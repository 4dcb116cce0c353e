import type { Evidence } from "../../evidence/model.ts";
import type { Source } from "../../evidence/schema.ts";
import { countCautions } from "../../claims/words/cautions.ts";
import { LEVEL_WORDS } from "../../claims/estimates.ts";
import { formatDate } from "../../claims/words/format.ts";
import type { ToPanelView } from "../../claims/panelView.ts";
import { fillTemplate } from "../../claims/words/template.ts";
import { documentNames } from "../citations.ts";

/** A source's limits in full, each with the documents that carry it. */
export type SourceCautions = {
  source: Source;
  caveat: string;
  limits: readonly { text: string; statedIn: string }[];
};

export type Cautions = {
  chosen: readonly SourceCautions[];
  others: readonly SourceCautions[];
  methods: readonly string[];
};

/** How the page computes, in the words of the methods themselves. */
const METHODS: readonly string[] = [
  `Shares (n of N): exact two-sided ${LEVEL_WORDS} intervals by Clopper and Pearson (1934).`,
  `Events per person-time: exact two-sided ${LEVEL_WORDS} intervals by Garwood (1936).`,
  `Nothing found: the one-sided ${LEVEL_WORDS} upper bound is given as well, since only the upper side is open.`,
  `Strips and fading marks follow the exact confidence curve: 1 at the estimate, 0.05 at the ends of the ${LEVEL_WORDS} interval. For a zero the curve is one-sided.`,
  "Intervals hold counting error only: not bias, not what was never reported, not doubtful diagnoses.",
  "Where a paper gives its own pooled or cumulative estimate, it stands as printed and nothing is computed from it.",
  "No two sources are added or divided. Only one panel applies the figure of one source to another, as a what-if.",
  "Not seeing a conflict in a small group is not agreement.",
  "The intervals are read one at a time: the more of them stand here, the likelier one misses.",
  "The two ends of an interval are a range to ask about, not a joint test.",
  "n of N is no cumulative risk: some people die of something else first, and some are watched only briefly.",
];

export const toCautionsView: ToPanelView<Cautions> = (evidence, { sources }) => {
  const ids = new Set(sources.map((source) => source.id));
  const all = evidence.file.sources.map((source) => ({
    source,
    caveat: source.caveat,
    limits: source.limits.map((limit) => ({
      text: fillTemplate(limit.text, evidence),
      statedIn: documentNames(evidence, limit.citations),
    })),
  }));
  const chosen = all.filter(({ source }) => ids.has(source.id));
  const others = all.filter(({ source }) => !ids.has(source.id));
  const rows = [
    ...[...chosen, ...others].flatMap(({ source, caveat, limits }) => [
      { key: source.id, source, text: caveat, statedIn: "" },
      ...limits.map((limit, i) => ({ key: `${source.id} ${i}`, source, text: limit.text, statedIn: limit.statedIn })),
    ]),
    ...METHODS.map((text, i) => ({ key: `method ${i}`, source: null, text, statedIn: "" })),
  ];
  return {
    drawing: { chosen, others, methods: METHODS },
    empty: null,
    table: {
      caption: evidence.panel("cautions")?.title ?? "All cautions",
      columns: [{ label: "On" }, { label: "Caution" }, { label: "Stated in" }],
      rows: rows.map(({ key, source, text, statedIn }) => ({
        key,
        sources: [],
        cells: [
          { text: source?.name ?? "How intervals are computed" },
          { text },
          { text: statedIn === "" ? "this page" : statedIn },
        ],
      })),
    },
    words: rows.map(({ key, source, text }) => ({
      key,
      sources: [],
      text: source === null ? text : `${source.name}: ${text}`,
    })),
    summary: summarise(evidence, sources),
    basis: [],
    notes: [],
    sources: sources.map((source) => source.id),
  };
};

function summarise(evidence: Evidence, sources: readonly Source[]): string {
  if (sources.length === 0) return "How intervals are computed; no source is chosen.";
  const chosen = `the chosen source${sources.length === 1 ? "" : "s"}`;
  const count = countCautions(evidence, sources);
  if (count > 0) return `${count} caution${count === 1 ? "" : "s"} for ${chosen}, and how intervals are computed.`;
  return evidence.knownBy === null || sources.some(({ id }) => evidence.isPublished(id))
    ? `The caveat${sources.length === 1 ? "" : "s"} of ${chosen}, and how intervals are computed.`
    : `How intervals are computed; nothing from ${chosen} was public on ${formatDate(evidence.knownBy)}.`;
}
