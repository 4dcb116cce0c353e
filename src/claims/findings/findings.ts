import type { ViewId } from "../address/viewState.ts";
import { comparedPapers } from "../comparedPapers.ts";
import { answerFinding } from "./answer.ts";
import { compareFinding } from "./compare.ts";
import { timelineFinding } from "./timeline.ts";
import { betweenTwo, defaultPair, describeCounts, inLedger, toLedger } from "../ledger.ts";
import type { ToFinding } from "../panelView.ts";
import { NOT_STATED, capitalise, formatDate, joinWords, nameInText, numberWord } from "../words/format.ts";
import { fillTemplate } from "../words/template.ts";
import { wholeEvidence } from "../../evidence/model.ts";

/**
 * "The FDA and Penn match on 1 of 8 points; 4 differ, 3 are not known.", for the chosen sources and outcome on the
 * chosen day; of more than two sources it names the two that stand beside each other.
 */
const whyFinding: ToFinding = (evidence, input) => {
  if (input.sources.length === 0) return { heading: "Choose sources to see why their counts differ." };
  const told = inLedger(evidence, input.sources);
  const pair = defaultPair(told);
  const ledger = pair === null ? [] : betweenTwo(toLedger(evidence, input.sources, input.outcome), ...pair);
  if (pair === null || ledger.length === 0) {
    const known =
      told.length === 0
        ? "no document here says how the chosen sources counted"
        : "the documents here say how only one chosen source counted";
    return {
      heading:
        evidence.knownBy === null || input.sources.length === 1
          ? "One source alone cannot differ. Choose another to compare it with."
          : `Nothing to compare yet: ${known}.`,
    };
  }
  return { heading: describeCounts(`${capitalise(nameInText(pair[0]))} and ${nameInText(pair[1])}`, ledger) };
};

/**
 * How well the documents are known: "Of 34 documents we read two in full. We know the NEJM Perspective only from others’
 * reports." Names the compared papers that nobody read, since the page rests on them.
 */
const sourcesFinding: ToFinding = (evidence) => {
  const { documents } = evidence.file;
  if (documents.length === 0) {
    return {
      heading:
        evidence.knownBy === null
          ? "No documents."
          : `None of the documents was public on ${formatDate(evidence.knownBy)}.`,
    };
  }
  const whole = documents.filter((document) => document.read === "full").length;
  if (documents.every((document) => document.read === NOT_STATED)) {
    return { heading: documents.length === 1 ? "1 document." : `${documents.length} documents.` };
  }
  const unread = comparedPapers(evidence)
    .filter(({ document }) => document.read === "reported")
    .map(({ document }) => evidence.panel("papers")?.labels?.[document.id] ?? `the ${document.short}`);
  if (documents.length === 1) {
    return { heading: `One document, ${whole === 1 ? "" : "not "}read in full.` };
  }
  const through = unread.length === 0 ? "" : ` We know ${joinWords([...new Set(unread)])} only from others’ reports.`;
  return { heading: `Of ${documents.length} documents we read ${numberWord(whole)} in full.${through}` };
};

/** The answer in plain words, as the file writes it: of everything in the file, whatever is chosen. */
const plainFinding: ToFinding = (evidence) => {
  const { plainWords } = evidence.file;
  if (plainWords === undefined) return { heading: "" };
  const { heading, lead, about } = plainWords;
  const write = (text: string) => fillTemplate(text, wholeEvidence(evidence));
  return { heading: write(heading.text), about, ...(lead === undefined ? {} : { lead: write(lead) }) };
};

/** What each view has found, by its id. */
export const FINDINGS: Readonly<Record<ViewId, ToFinding>> = {
  answer: answerFinding,
  compare: compareFinding,
  why: whyFinding,
  timeline: timelineFinding,
  patients: plainFinding,
  sources: sourcesFinding,
};
