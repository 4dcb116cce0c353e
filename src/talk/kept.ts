import type { EvidenceFile } from "../evidence/schema.ts";

/** What the browser keeps of talks: for the tab, or for this browser. Some browsers keep nothing, and nothing comes back. */
export function keep(where: "tab" | "browser", key: string, value: string | null): void {
  try {
    const storage = where === "tab" ? sessionStorage : localStorage;
    if (value === null) storage.removeItem(key);
    else storage.setItem(key, value);
  } catch {
    // It then lasts as long as the page.
  }
}

export function readKept(where: "tab" | "browser", key: string): string | null {
  try {
    return (where === "tab" ? sessionStorage : localStorage).getItem(key);
  } catch {
    return null;
  }
}

const LAST = "deck-last-slide";

/** Where a talk was left, for whoever presents again: the number of the slide in its story. */
export const keepLastSlide = (present: number): void => keep("tab", LAST, String(present));
export function lastSlide(): number | null {
  const kept = Number(readKept("tab", LAST) ?? "");
  return Number.isInteger(kept) && kept > 1 ? kept : null;
}

const SHORTCUTS = "deck-shortcuts";

/** Whether single-key shortcuts are on. It is a preference of the person, not of the view, so that no link carries it. */
export const readShortcuts = (): boolean => readKept("browser", SHORTCUTS) !== "off";
export const keepShortcuts = (on: boolean): void => keep("browser", SHORTCUTS, on ? null : "off");

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
