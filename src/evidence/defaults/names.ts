/** Of a source without limits of its own. It says that nothing is said, and is no limit itself. */
export const NO_LIMITS = "The file names no limits for it.";

/** "Severe pain" as it stands inside a sentence: "severe pain". Abbreviations and names with hyphens keep their capitals. */
export const insideSentence = (text: string): string =>
  /^\p{Lu}[\p{Ll}]/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

/** "case-reports" -> "Case reports". */
export const headingOf = (id: string): string => {
  const words = id.replaceAll(/[-.]+/g, " ").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** "A", "A and B", "A, B and C". */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`;

/** Small letters, digits and hyphens, from any title; "evidence" where nothing is left of it. */
export function slugOf(title: string): string {
  const plain = title.normalize("NFKD").toLowerCase();
  const slug = plain.replaceAll(/[^a-z0-9]+/g, "-").replaceAll(/^-+|-+$/g, "");
  return slug.slice(0, 60).replace(/-+$/, "") || "evidence";
}

/** The longest name that fits where there is little room. */
const SHORT = 30;

/** A name for little room: whole, or its first words. */
export function shorten(name: string): string {
  if (name.length <= SHORT) return name;
  const cut = name.slice(0, SHORT);
  const words = cut.slice(0, cut.lastIndexOf(" ") > SHORT / 2 ? cut.lastIndexOf(" ") : SHORT);
  return `${words}…`;
}
