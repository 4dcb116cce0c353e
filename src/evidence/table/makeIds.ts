import { slugOf } from "../defaults/names.ts";

/** An id from words; words that leave nothing of one, as in other scripts, are numbered. */
export function makeIds(prefix: string): (words: string) => string {
  const ids = new Map<string, string>();
  return (words) => {
    const known = ids.get(words);
    if (known !== undefined) return known;
    const slug = slugOf(words);
    const plain =
      /^[a-z]/.test(slug) && words.trim() !== "" && slug !== "evidence" ? slug : `${prefix}-${ids.size + 1}`;
    const taken = new Set(ids.values());
    const id = taken.has(plain) ? `${plain}-${ids.size + 1}` : plain;
    ids.set(words, id);
    return id;
  };
}
