import {
  findNodeAtLocation,
  type Node,
  parse,
  type ParseError,
  parseTree,
  printParseErrorCode,
  visit,
} from "jsonc-parser";
import { describeValue, EvidenceError, formatPath, type Place, type Problem } from "./problem.ts";

/** No file has more of these than a person will read. */
const MOST_FAULTS = 20;
const WORDS: Readonly<Record<string, string>> = {
  PropertyNameExpected: "a name in double quotes",
  ValueExpected: "a value",
  ColonExpected: "a colon",
  CommaExpected: "a comma",
  CloseBraceExpected: "a closing brace }",
  CloseBracketExpected: "a closing bracket ]",
  EndOfFileExpected: "nothing after the object",
  InvalidSymbol: "a text in double quotes, a number, true, false or null",
  UnexpectedEndOfString: "a closing double quote",
};

/**
 * Reads the text of a JSON file; comments and commas after the last entry are let pass, as by editors, and a mark
 * of the byte order before it.
 *
 * @throws EvidenceError with every place where the text is no JSON.
 */
export function readJson(text: string): unknown {
  const plain = withoutMark(text);
  const twice = findRepeatedKeys(plain);
  if (twice.length > 0) throw new EvidenceError("The evidence file names a key twice.", twice);
  try {
    return JSON.parse(plain);
  } catch {
    // It may still hold what editors let pass.
  }
  const errors: ParseError[] = [];
  const value: unknown = parse(plain, errors, { allowTrailingComma: true });
  // Written out and read again, so that no key can be anything but a key of its object.
  if (errors.length === 0) return JSON.parse(JSON.stringify(value));
  if (!/^\s*(?:\{|\/[/*])/.test(plain)) throw notJson([wholeFault(plain, "no JSON")]);
  throw notJson(
    errors
      // What is missing at one place is missing once, however many brackets are open there.
      .filter(({ offset }, i) => i === 0 || errors[i - 1]?.offset !== offset)
      .slice(0, MOST_FAULTS)
      .map((error) => ({
        path: "(the whole file)",
        found: wordsAt(plain, error),
        expected: WORDS[printParseErrorCode(error.error)] ?? printParseErrorCode(error.error),
        place: placeAt(plain, error.offset),
      })),
  );
}

/** Of a key that stands twice in an object JSON keeps the last, in silence. */
function findRepeatedKeys(text: string): Problem[] {
  const problems: Problem[] = [];
  const open: Set<string>[] = [];
  visit(text, {
    onObjectBegin: () => void open.push(new Set()),
    onObjectProperty: (key, offset, _length, _line, _character, path) => {
      if (open.at(-1)?.has(key) === true) {
        problems.push({
          path: formatPath([...path(), key]),
          found: `${describeValue(key)} a second time`,
          expected: "each key once",
          place: placeAt(text, offset),
        });
      }
      open.at(-1)?.add(key);
    },
    onObjectEnd: () => void open.pop(),
  });
  return problems.slice(0, MOST_FAULTS);
}

/** Halves of a surrogate pair and control characters, which no name needs and no export can carry. */
const UNFIT = /[\p{Cs}\p{Cc}]/gu;

/** A copy of a value whose texts hold nothing that is no text; tabs and line ends stay. */
export function withoutUnfit(value: unknown): { value: unknown; dropped: number } {
  let dropped = 0;
  const clean = (entry: unknown): unknown => {
    if (typeof entry === "string") {
      return entry.replace(UNFIT, (sign) => {
        if (/[\t\n\r]/.test(sign)) return sign;
        dropped += 1;
        return "";
      });
    }
    if (Array.isArray(entry)) return entry.map(clean);
    if (typeof entry !== "object" || entry === null) return entry;
    return Object.fromEntries(Object.entries(entry).map(([key, inner]) => [key, clean(inner)]));
  };
  return { value: clean(value), dropped };
}

const wordsAt = (text: string, { offset, length }: ParseError) =>
  offset >= text.length ? "the end of the file" : describeValue(text.slice(offset, offset + Math.max(1, length)));

/** Some programs begin a file with a mark of the byte order. */
export const withoutMark = (text: string): string => (text.startsWith("\uFEFF") ? text.slice(1) : text);

const notJson = (problems: readonly Problem[]) => new EvidenceError("The evidence file is not JSON.", problems);

const wholeFault = (text: string, detail: string): Problem => ({
  path: "(the whole file)",
  found: `${describeValue(text.slice(0, 40))} (${detail})`,
  expected: "one JSON object",
});

/** Finds where in a text the value at a path stands; of what is not there, the object that it is missing from. */
export function placesIn(text: string): (keys: readonly PropertyKey[]) => Place | undefined {
  const plain = withoutMark(text);
  let tree: Node | undefined | null = null;
  return (keys) => {
    tree ??= parseTree(plain);
    if (tree === undefined || tree === null) return undefined;
    const path = keys.flatMap((key) => (typeof key === "symbol" ? [] : [key]));
    for (let length = path.length; length >= 0; length--) {
      const node = findNodeAtLocation(tree, path.slice(0, length));
      if (node !== undefined) return placeAt(plain, (node.parent?.type === "property" ? node.parent : node).offset);
    }
    return undefined;
  };
}

function placeAt(text: string, offset: number): Place {
  let line = 1;
  let start = 0;
  for (let end = text.indexOf("\n"); end !== -1 && end < offset; end = text.indexOf("\n", start)) {
    line += 1;
    start = end + 1;
  }
  return { line, column: offset - start + 1 };
}
