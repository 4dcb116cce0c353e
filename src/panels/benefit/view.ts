import type { ContextRow } from "../../evidence/schema.ts";
import { formatDate, joinWords, lowerFirst } from "../../claims/words/format.ts";
import type { ToPanelView } from "../../claims/panelView.ts";
import { fillTemplate } from "../../claims/words/template.ts";
import { documentNames } from "../citations.ts";

/** What is shown at once: the first statement on each of the first topics. */
const SHOWN_TOPICS = 5;

/** `by` names the documents without the places in them, which the table gives. */
export type Fact = ContextRow & { statedIn: string; by: string };
export type Benefit = { shown: readonly Fact[]; rest: readonly { topic: string; facts: readonly Fact[] }[] };

export const toBenefitView: ToPanelView<Benefit> = (evidence) => {
  const facts = evidence.file.context.map((row) => ({
    ...row,
    text: fillTemplate(row.text, evidence),
    statedIn: documentNames(evidence, row.citations),
    by: joinWords([...new Set(row.citations.flatMap(({ document }) => evidence.document(document)?.short ?? []))]),
  }));
  const topics = [...new Set(facts.map((fact) => fact.topic))];
  const shown = topics.slice(0, SHOWN_TOPICS).flatMap((topic) => facts.find((fact) => fact.topic === topic) ?? []);
  const rest = topics
    .map((topic) => ({ topic, facts: facts.filter((fact) => fact.topic === topic && !shown.includes(fact)) }))
    .filter((group) => group.facts.length > 0);
  const day = evidence.knownBy;
  const title = evidence.panel("benefit")?.title ?? "Benefit and known harms";
  return {
    drawing: { shown, rest },
    empty:
      facts.length > 0
        ? null
        : day === null
          ? "The file says nothing on this."
          : `No document here says anything on this by ${formatDate(day)}.`,
    table: {
      caption: title,
      columns: [{ label: "Topic" }, { label: "What is stated" }, { label: "Stated in" }],
      rows: facts.map((fact) => ({
        key: fact.id,
        sources: [],
        documents: fact.citations.map((citation) => citation.document),
        cells: [{ text: fact.topic }, { text: fact.text }, { text: fact.statedIn }],
      })),
    },
    words: facts.map((fact) => ({
      key: fact.id,
      sources: [],
      text: `${fact.topic}: ${fact.text}`,
    })),
    summary:
      facts.length === 0
        ? "No document here says anything on this."
        : `${facts.length === 1 ? "One statement" : `${facts.length} statements`} on ${topics.map(lowerFirst).join(", ")}.`,
    basis: [],
    notes: [],
    sources: [],
  };
};
