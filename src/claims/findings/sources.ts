import { comparedPapers } from "../comparedPapers.ts";
import { capitalise, formatDate, joinWords, NOT_STATED } from "../words/format.ts";
import { spellCount } from "../words/spellCount.ts";
import type { ToFinding } from "./finding.ts";

/**
 * How well the documents are known: "34 documents. Two were read in full, and the NEJM Perspective only through
 * others." Names the compared papers that nobody read, since the page rests on them.
 */
export const toFinding: ToFinding = (evidence) => {
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
    return { heading: `1 document. It was ${whole === 1 ? "" : "not "}read in full.` };
  }
  const read = `${capitalise(spellCount(whole))} ${whole < 2 ? "was" : "were"} read in full`;
  const through = unread.length === 0 ? "" : `, and ${joinWords([...new Set(unread)])} only through others`;
  return { heading: `${documents.length} documents. ${read}${through}.` };
};
