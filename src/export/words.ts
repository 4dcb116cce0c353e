import { endSentence } from "../claims/words/format.ts";
import type { Document } from "../evidence/schema.ts";
import { formatCalendarDay } from "./calendarDay.ts";
import { type Credits, toCredits } from "./credits.ts";
import { withDirectionMarks } from "../pptx/rightToLeft.ts";
import { toPlainText } from "../claims/words/typography.ts";
import type { Subject } from "./subject.ts";

/** The citation of a view in one paragraph: what it is, its version, where it stands and what it rests on. */
export function toPlainCitation(subject: Subject): string {
  const credits = toCredits(subject);
  const day = formatCalendarDay(subject.today);
  return [
    `${endSentence(credits.title)} Data version ${subject.evidence.file.dataVersion}.`,
    credits.origin,
    credits.link === null ? `Accessed ${day}.` : `${credits.link} (accessed ${day}).`,
    credits.documents.length === 0 ? null : `Based on: ${listDocuments(credits.documents)}`,
  ]
    .filter((part) => part !== null)
    .map(toPlainText)
    .join(" ");
}

/** The documents' citations after each other; with more than `most`, how many are left out. */
export function listDocuments(documents: readonly Document[], most = Infinity): string {
  const names = documents.slice(0, most).map((document) => document.citation.replace(/\.$/, ""));
  const rest = documents.length - names.length;
  return `${names.join("; ")}${rest > 0 ? `; and ${rest} more` : ""}.`;
}

/** A panel as a text for a mail or a document. */
export function toPanelText(subject: Subject): string {
  const { view } = subject;
  const lines = view.empty === null ? view.words.map((line) => `- ${line.text}`) : [view.empty];
  return joinParts(toCredits(subject), [view.summary, lines.join("\n")]);
}

/** The whole view as a text for a mail: its finding and its leading panel, then what they rest on. */
export function toShareText(subject: Subject, finding: string): string {
  const followUp = subject.input.sources.map((source) => `${source.name}: ${source.captureLabel}.`);
  return joinParts(toCredits(subject), [finding, subject.view.summary, followUp.join("\n")]);
}

function joinParts(credits: Credits, content: readonly string[]): string {
  return [
    credits.title,
    ...content,
    credits.counted.length === 0 ? "" : `Counted:\n${credits.counted.join("\n")}`,
    credits.caveats.length === 0 ? "" : `Caveats:\n${credits.caveats.join("\n")}`,
    credits.origin ?? "",
    `${credits.filter} ${credits.stamp}`,
    credits.documents.length === 0 ? "" : `Based on: ${listDocuments(credits.documents)}`,
    credits.link ?? "",
  ]
    .filter((part) => part !== "")
    .map((part) => withDirectionMarks(toPlainText(part)))
    .join("\n\n");
}
