import { describe, expect, it } from "vitest";
import { canDraw, itemsPiece } from "../../../src/export/picture/itemsPiece.ts";
import { listPiece } from "../../../src/export/picture/listPiece.ts";
import { layOutCharts } from "../../../src/export/picture/chartPiece.ts";
import type { Measure } from "../../../src/charts/native/measureText.ts";
import type { SlideItem } from "../../../src/pptx/slideItem.ts";
import { line } from "../../../src/pptx/text.ts";

const half: Measure = (text, { size }) => text.length * size * 0.5;
const box = { x: 0, y: 0, width: 4, height: 1 };

describe("what stands on a slide as a picture", () => {
  const shape: SlideItem = { kind: "shape", name: "Band", box, look: { fill: { slot: "accent1", tint: 0.5 } } };
  const words: SlideItem = {
    kind: "text",
    name: "Words",
    box,
    paragraphs: [
      {
        runs: [
          { text: "18", size: 36, bold: true },
          { text: "<patients>", size: 18 },
        ],
      },
    ],
  };

  it("is texts and shapes, in colours of the page", () => {
    const { markup } = itemsPiece([shape, words], 400, half);
    // Half way to the paper.
    expect(markup).toContain(
      '<path d="M0 0h384v96h-384z" fill="#1f4e8c" data-fill="accent1" fill-opacity="0.5"></path>',
    );
    expect(markup).toMatch(/font-size="48" font-weight="700"[^>]*>18 <\/tspan>/);
    expect(markup).toMatch(/font-size="24" font-weight="400"[^>]*>&lt;patients&gt;<\/tspan>/);
  });

  it("says what a group shows", () => {
    const group: SlideItem = { kind: "group", name: "Marks", box, alt: "1 of 18", items: [shape] };
    expect(itemsPiece([group], 400, half).markup).toContain("<title>1 of 18</title>");
  });

  it("breaks a line where it is full, and is as high as its lowest line", () => {
    const long: SlideItem = { ...words, paragraphs: [line("one two three four", { size: 36 })] };
    // 48 px type: 16 letters of 24 px to a line of 384 px, and lines of 57.6 px.
    expect(itemsPiece([long], 400, half).height).toBeCloseTo(115.2);
  });

  it("cannot be had of a native chart or table", () => {
    const table: SlideItem = { kind: "table", name: "Table", box, table: { widths: [], rows: [] } };
    expect(canDraw([shape, words])).toBe(true);
    expect(canDraw([shape, table])).toBe(false);
    expect(canDraw([])).toBe(false);
  });
});

describe("a long list of two columns", () => {
  const table = { labels: ["On", "Caution"], rows: [...Array(12).keys()].map((i) => ["FDA", `caution ${i}`]) };

  it("flows through columns, with what rows share said once", () => {
    const piece = listPiece(table, 600, 160, half);
    expect(piece?.markup.split(">FDA<").length).toBe(2);
    expect(piece?.markup).toContain("caution 11");
    expect(piece?.height).toBeLessThanOrEqual(160);
  });

  it("is none where it has no room, or is no list", () => {
    expect(listPiece(table, 200, 40, half)).toBeNull();
    expect(listPiece({ labels: ["a", "b", "c"], rows: [] }, 600, 160, half)).toBeNull();
  });
});

describe("charts in a picture", () => {
  const chart = (width: number, height: number) => ({ markup: "", width, height, caption: null });

  it("share one scale, so that their letters are of one size", () => {
    // Below each other: (424 - 24) / (300 + 100) = 1; side by side only (1200 - 24) / 2 / 900.
    expect(layOutCharts([chart(900, 300), chart(900, 100)], 1200, 424, half)).toMatchObject({ columns: 1, scale: 1 });
  });

  it("stand side by side where that shows them larger", () => {
    expect(layOutCharts([chart(350, 300), chart(350, 300)], 824, 360, half)).toMatchObject({ columns: 2 });
  });

  it("are not blown up without end", () => {
    expect(layOutCharts([chart(100, 100)], 1200, 800, half).scale).toBe(2);
  });
});
