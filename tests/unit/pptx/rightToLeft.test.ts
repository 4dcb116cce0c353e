import { describe, expect, test } from "vitest";
import { paragraph } from "../../../src/export/picture/piece.ts";
import { splitRightToLeft, withDirectionMarks } from "../../../src/pptx/rightToLeft.ts";
import { line, writeParagraphs } from "../../../src/pptx/text.ts";

test.each([
  ["سجل المستشفى 1: 4 of 400 people", ["", "سجل المستشفى 1", ": 4 of 400 people"]],
  ["At בית חולים 2’s figure", ["At ", "בית חולים 2", "’s figure"]],
  ["سجل (المستشفى) found 3", ["", "سجل (المستشفى)", " found 3"]],
  ["Nothing", ["Nothing"]],
])("in %j every second piece is written from right to left", (text, pieces) => {
  expect(splitRightToLeft(text)).toEqual(pieces);
});

describe("a name that is written from right to left keeps the numbers after it behind it", () => {
  test.each([
    ["سجل المستشفى 1  4 / 400 people", "سجل المستشفى 1\u200E  4 / 400 people"],
    ["At בית חולים 2’s figure, 3 of 9", "At בית חולים 2\u200E’s figure, 3 of 9"],
    ["سجل · 4 of 9", "سجل\u200E · 4 of 9"],
    ["Nothing of the kind: 4 of 9", "Nothing of the kind: 4 of 9"],
  ])("in %j", (text, marked) => {
    expect(withDirectionMarks(text)).toBe(marked);
  });

  test("on a slide and in a picture", () => {
    expect(writeParagraphs([line("سجل: 4 of 9")], () => "")).toContain("<a:t>سجل\u200E: 4 of 9</a:t>");
    const drawn = paragraph("سجل: 4 of 9", 900, { size: 12 }, (text) => text.length);
    expect(drawn.markup).toContain(">سجل\u200E: 4 of 9</tspan>");
  });
});
