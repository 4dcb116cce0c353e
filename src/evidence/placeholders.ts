/**
 * Texts of the evidence file may point at figures instead of repeating their numbers: "{of:penn.any}".
 * `own` placeholders speak of the figure whose text they stand in. A part in square brackets goes where its number is
 * missing.
 */
const KINDS = {
  N: "own",
  cut: "own",
  figure: "figure",
  number: "figure",
  of: "figure",
  per10000: "figure",
  interval: "figure",
  upper: "figure",
  mean: "figure",
  expected: "comparison",
  chance: "comparison",
  ruleOut: "comparison",
  needed: "comparison",
} as const;

export type PlaceholderKind = keyof typeof KINDS;
export type Placeholder =
  | { kind: PlaceholderKind; of: "own" | "figure" | "comparison"; id: string; text: string }
  | { kind: "unknown"; text: string };

const PATTERN = /\{([^{}]*)\}/g;

/** A part of a text that goes where one of its numbers is missing: "reports[, to {cut}]". */
const OPTIONAL = /\[([^[\]]*\{[^[\]]*)\]/g;

/** Writes out optional parts, or leaves them out where `isMissing` says so of a placeholder in them. */
export function keepOptionalParts(text: string, isMissing: (placeholder: Placeholder) => boolean): string {
  return text.replace(OPTIONAL, (_, part: string) => (findPlaceholders(part).some(isMissing) ? "" : part));
}

const isKind = (name: string): name is PlaceholderKind => Object.hasOwn(KINDS, name);

/** Every placeholder of a text in order. One that is not known comes back as `unknown` with its text. */
export function findPlaceholders(text: string): Placeholder[] {
  // Most texts have none, and a file has thousands of texts.
  if (!text.includes("{")) return [];
  return [...text.matchAll(PATTERN)].map((match) => readPlaceholder(match[1] ?? "", match[0]));
}

/** Replaces each placeholder by what `write` makes of it. */
export function replacePlaceholders(text: string, write: (placeholder: Placeholder) => string): string {
  return text.replace(PATTERN, (whole, inner: string) => write(readPlaceholder(inner, whole)));
}

function readPlaceholder(inner: string, text: string): Placeholder {
  const colon = inner.indexOf(":");
  const name = colon === -1 ? inner : inner.slice(0, colon);
  const id = colon === -1 ? "" : inner.slice(colon + 1);
  if (!isKind(name) || (KINDS[name] === "own") !== (colon === -1)) return { kind: "unknown", text };
  return { kind: name, of: KINDS[name], id, text };
}
