import type { Document } from "../evidence/schema.ts";
import { asSentence, type Credits, formatDay, toCredits } from "./credits.ts";
import { chosenSources, isShown, type Subject } from "./subject.ts";

/** The citation of a view in one paragraph: what it is, its version, where it stands and what it rests on. */
export function toPlainCitation(subject: Subject): string {
  const credits = toCredits(subject);
  return [
    `${asSentence(credits.title)} Data version ${subject.evidence.file.dataVersion}.`,
    `${credits.link} (accessed ${formatDay(subject.today)}).`,
    `Based on: ${listDocuments(credits.documents)}`,
  ].join(" ");
}

/** The documents' citations after each other; with more than `most`, how many are left out. */
export function listDocuments(documents: readonly Document[], most = Infinity): string {
  const names = documents.slice(0, most).map((document) => document.citation.replace(/\.$/, ""));
  const rest = documents.length - names.length;
  return `${names.join("; ")}${rest > 0 ? `; and ${rest} more, listed at the link` : ""}.`;
}

/** A panel as a text for a mail or a document. */
export function toPanelText(subject: Subject): string {
  const chosen = new Set<string>(subject.state.sources);
  const lines = subject.view.words.filter((line) => isShown(line, chosen)).map((line) => `- ${line.text}`);
  return joinParts(toCredits(subject), [subject.view.summary, lines.join("\n")]);
}

/** The whole view as a text for a mail: the lead, then what it rests on. */
export function toShareText(subject: Subject): string {
  const followUp = chosenSources(subject).map((source) => `${source.name}: ${source.captureLabel}.`);
  return joinParts(toCredits(subject), [subject.view.summary, followUp.join("\n")]);
}

function joinParts(credits: Credits, content: readonly string[]): string {
  return [
    credits.title,
    ...content,
    `Counted:\n${credits.counted.join("\n")}`,
    `Caveats:\n${credits.caveats.join("\n")}`,
    `${credits.filter} ${credits.stamp}`,
    `Based on: ${listDocuments(credits.documents)}`,
    credits.link,
  ].join("\n\n");
}
