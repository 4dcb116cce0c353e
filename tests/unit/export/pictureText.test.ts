import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toCredits } from "../../../src/export/credits.ts";
import { createMeasure } from "../../../src/charts/native/measureText.ts";
import { wrapText } from "../../../src/claims/layout/textWidth.ts";
import { composePicture } from "../../../src/export/picture/composePicture.ts";
import { tablePiece } from "../../../src/export/picture/tablePiece.ts";
import { withResolution } from "../../../src/export/panelExport.ts";
import { toPlainTable } from "../../../src/export/tableLayout.ts";
import { escapeXml } from "../../../src/pptx/xml.ts";
import { takePanel } from "../../fixtures/taken.ts";

const tenEach = (text: string) => text.length * 10;

describe("breaking text into lines", () => {
  it("breaks at spaces where a line is full", () => {
    expect(wrapText("Reported, not confirmed. Not an incidence.", 160, tenEach)).toEqual([
      "Reported, not",
      "confirmed. Not",
      "an incidence.",
    ]);
  });
  it("keeps a number with its unit, and begins a line where the text does", () => {
    expect(wrapText("27,000\u00a0doses of\nall", 130, tenEach)).toEqual(["27,000\u00a0doses", "of", "all"]);
  });
  it("loses no character but the spaces between words, and makes no line too long", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 40, max: 400 }), (text, width) => {
        const lines = wrapText(text, width, tenEach);
        expect(lines.join("").replaceAll(/\s/g, "")).toBe(text.replaceAll(/\s/g, ""));
        for (const line of lines) expect(line.length <= 2 || tenEach(line) <= width).toBe(true);
      }),
    );
  });
});

describe("a picture of a table", () => {
  it.each([
    ["slide", 1280, 720],
    ["square", 900, 900],
  ] as const)("fits a %s, whatever the filter", async (size, width, height) => {
    for (const search of ["", "?sources=penn", "?outcome=any"]) {
      const subject = await takePanel("ledger", search);
      const measure = createMeasure();
      const svg = composePicture(
        { summary: subject.view.summary, takeaway: subject.view.summary, credits: toCredits(subject) },
        (room, most) => tablePiece(toPlainTable(subject.view.table), room, most, measure),
        { size, ground: "light" },
        measure,
      );
      expect(svg).toContain(`width="${width}" height="${height}"`);
      expect(lowest(svg)).toBeLessThanOrEqual(height);
    }
  });

  it("has no ground where none is wanted", async () => {
    const subject = await takePanel("ledger");
    const text = { summary: subject.view.summary, takeaway: subject.view.summary, credits: toCredits(subject) };
    const empty = () => ({ markup: "", width: 0, height: 0 });
    const draw = (ground: "light" | "transparent") =>
      composePicture(text, empty, { size: "column", ground }, createMeasure());
    expect(draw("light")).toContain("<rect");
    expect(draw("transparent")).not.toContain("<rect");
  });
});

/** The lowest line of text of a picture whose groups are nested by translations only. */
function lowest(svg: string): number {
  let y = 0;
  let most = 0;
  const open: number[] = [];
  for (const [found, shift, close, line] of svg.matchAll(
    /<g transform="translate\([\d.]+ ([\d.]+)\)">|(<\/g>)|<tspan x="0" y="([\d.]+)">/g,
  )) {
    if (shift !== undefined) {
      open.push(Number(shift));
      y += Number(shift);
    } else if (close !== undefined) y -= open.pop() ?? 0;
    else if (line !== undefined) most = Math.max(most, y + Number(line));
    else throw new Error(found);
  }
  return most;
}

it("records the resolution of a PNG after its header", () => {
  const png = new Uint8Array(60);
  const marked = withResolution(png, 7559);
  expect(marked.length).toBe(81);
  expect(new TextDecoder().decode(marked.subarray(37, 41))).toBe("pHYs");
  const view = new DataView(marked.buffer);
  expect([view.getUint32(33), view.getUint32(41), view.getUint32(45), marked[49]]).toEqual([9, 7559, 7559, 1]);
  // CRC-32 of pHYs, 7559, 7559, 1, computed with zlib.
  expect(view.getUint32(50)).toBe(PHYS_CHECKSUM);
});
const PHYS_CHECKSUM = 0x8fe5f165;

it("writes XML that holds only what XML allows", () => {
  expect(escapeXml(`a<b & "c" 'd' \u0000\u000B\uFFFE>`)).toBe("a&lt;b &amp; &quot;c&quot; &apos;d&apos; &gt;");
});
