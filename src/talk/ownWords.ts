import type { EvidenceFile } from "../evidence/schema.ts";
import { keep, readKept } from "./kept.ts";

/** A slide in the presenter's words; an empty text leaves what is derived. `inSteps`: its rows come one after the other. */
export type SlideWords = { headline: string; note: string; inSteps: boolean };
/** By the id of a slide. */
export type TalkWords = Readonly<Record<string, SlideWords>>;

/** Words belong to an evidence file: that of the reader by its name. */
const wordsOf = (file: EvidenceFile, own: string | null) => `talk-words ${own ?? file.topic.slug}`;

export function readWords(file: EvidenceFile, own: string | null): TalkWords {
  return parseTalkFile(readKept("browser", wordsOf(file, own)) ?? "") ?? {};
}

export const keepWords = (file: EvidenceFile, own: string | null, words: TalkWords): void =>
  keep("browser", wordsOf(file, own), Object.keys(words).length === 0 ? null : writeTalkFile(words));

/** The talk file: small, and readable by a person. */
export const writeTalkFile = (words: TalkWords): string => JSON.stringify({ talk: words }, null, 2);

/** The words in a talk file; `null` where it is none. */
export function parseTalkFile(text: string): TalkWords | null {
  try {
    const found: unknown = JSON.parse(text);
    return typeof found === "object" && found !== null && "talk" in found ? parseWords(found.talk) : null;
  } catch {
    return null;
  }
}

export function parseWords(found: unknown): TalkWords | null {
  if (typeof found !== "object" || found === null) return null;
  return Object.fromEntries(
    Object.entries(found).flatMap(([id, slide]: [string, unknown]): [string, SlideWords][] => {
      if (typeof slide !== "object" || slide === null) return [];
      const read = (name: "headline" | "note", most: number) => {
        const value: unknown = Reflect.get(slide, name);
        return typeof value === "string" ? value.slice(0, most) : "";
      };
      const inSteps: unknown = Reflect.get(slide, "inSteps");
      return [[id, { headline: read("headline", MOST_LETTERS), note: read("note", 5000), inSteps: inSteps === true }]];
    }),
  );
}

/** Longer headlines are no headlines, and have no room. */
export const MOST_LETTERS = 120;
