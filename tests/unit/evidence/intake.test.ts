import { describe, expect, test } from "vitest";
import { readOwn } from "../../../src/evidence/intake.ts";
import { EvidenceError, formatProblem } from "../../../src/evidence/problem.ts";
import { smallFile, smallText } from "../../fixtures/smallEvidence.ts";

const TABLE = "source,outcome,events,n,unit,document\nRegistre français,Décès,22,1000,patient/patients,Étude A\n";

/** What is said of a file that is refused. */
function refused(content: Uint8Array | string, name = "mine.csv"): string[] {
  try {
    readOwn(content, name);
  } catch (error) {
    if (!(error instanceof EvidenceError)) throw error;
    return error.problems.map(formatProblem);
  }
  return [];
}

/** One byte for each character, as Windows-1252 has it for the letters of Western Europe. */
const oneByteEach = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

const utf16 = (text: string) => Uint8Array.from([0xff, 0xfe, ...Buffer.from(text, "utf16le")]);

describe("the bytes of a file", () => {
  test.each<[string, Uint8Array]>([
    ["UTF-8", new TextEncoder().encode(TABLE)],
    ["UTF-8 with a byte order mark", new TextEncoder().encode(`\uFEFF${TABLE}`)],
    ["UTF-16, as “Unicode text” of a spreadsheet", utf16(TABLE.replaceAll(",", "\t"))],
  ])("%s is read", (_, bytes) => {
    const { file } = readOwn(bytes, "mine.csv");
    expect(file.sources.map((source) => source.name)).toEqual(["Registre français"]);
    expect(file.outcomes.map((outcome) => outcome.label)).toEqual(["Décès"]);
  });

  test("another encoding is refused with the place, never read with a replacement character", () => {
    expect(refused(oneByteEach(TABLE))).toEqual([
      "(the whole file): found another encoding, first in line 2, expected text saved as UTF-8 (in a spreadsheet: “CSV UTF-8”)",
    ]);
  });

  test("UTF-16 that is cut off is refused", () => {
    expect(refused(utf16(TABLE).subarray(0, 41))).toEqual([
      "(the whole file): found UTF-16 that is cut off or damaged, expected text saved as UTF-8 (in a spreadsheet: “CSV UTF-8”)",
    ]);
  });
});

describe("the text of an evidence file", () => {
  const written = (change: (file: ReturnType<typeof JSON.parse>) => void) => {
    const file: ReturnType<typeof JSON.parse> = smallFile();
    change(file);
    return JSON.stringify(file);
  };

  test("halves of characters and control characters are left out, and that is said", () => {
    const { file, notes } = readOwn(
      written((f) => (f.title = "Two \ud800sur\u0007veys")),
      "mine.json",
    );
    expect(file.title).toBe("Two surveys");
    expect(notes).toEqual(["Left out 2 characters that are no text: control characters, or halves of a character."]);
  });

  test("a key that stands twice is a fault with its place, where JSON would keep the last", () => {
    const text = smallText().replace('"numerator": {', '"numerator": 5, "numerator": {');
    expect(text).not.toBe(smallText());
    expect(refused(text, "mine.json")[0]).toMatch(
      /^figures\[0\]\.numerator \(line \d+, column \d+\): found "numerator" a second time, expected each key once$/,
    );
  });

  test("what is wrong is answered with an example of what is right", () => {
    const faulty = written((f) => {
      f.figures[0].numerator = "7";
      f.figures[1].citations = {};
      f.sources[0].mark = 1;
    });
    expect(refused(faulty, "mine.json").map((line) => line.replace(/ \(line.*?\)/, ""))).toEqual([
      'sources "post" · mark: found 1, expected an object: { … }',
      'figures "post.rash" · numerator: found "7", expected a count: 7, { "kind": "atLeast", "value": 7 } or { "kind": "notStated" }',
      'figures "school.rash" · citations: found an object, expected a list: [ … ]',
    ]);
  });

  test("a file that is nested beyond all measure is refused in words", () => {
    expect(refused(`{"title": ${"[".repeat(200_000)}${"]".repeat(200_000)}}`, "mine.json")).toEqual([
      "(the whole file): found thousands of lists or objects inside each other, expected a few",
    ]);
  });

  test.each([
    ["1e999", "found Infinity, expected a number up to 1,000,000,000"],
    ["-1e999", "found -Infinity, expected a number from 0"],
    ["1.5", "found 1.5, expected a whole number of events"],
  ])("a number that is none is refused in words: %s", (number, words) => {
    expect(refused(smallText().replace('"value": 12', `"value": ${number}`), "mine.json")).toEqual([
      `figures "post.rash" · numerator.value (line 42, column 9): ${words}`,
    ]);
  });

  test("a list is no evidence file", () => {
    expect(refused("[]", "mine.json")).toEqual(["(the whole file): found a list of 0, expected one JSON object"]);
  });

  test("a plain number is enough for a count and for what it is counted among", () => {
    const { file } = readOwn(
      written((f) => {
        f.figures[0].numerator = 7;
        f.figures[0].denominator.quantity = 60;
      }),
      "mine.json",
    );
    expect(file.figures[0]?.numerator).toEqual({ kind: "known", value: 7 });
    expect(file.figures[0]?.denominator?.quantity).toEqual({ kind: "known", value: 60 });
  });
});
