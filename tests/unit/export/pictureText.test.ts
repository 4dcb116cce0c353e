import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inlineVariables } from "../../../src/export/picture/inlineDrawing.ts";
import { wrapText } from "../../../src/export/picture/wrapText.ts";
import { escapeXml } from "../../../src/export/xml.ts";

describe("writing colours into a drawing", () => {
  it("replaces known variables and keeps the rest of the value", () => {
    expect(inlineVariables("1px solid var(--ink)", { ink: "#111111" })).toBe("1px solid #111111");
  });
  it("takes the fallback of an unknown variable, or black", () => {
    expect(inlineVariables("var(--other, red) var( --none )", {})).toBe("red #000000");
  });
  it("leaves no variable, whatever the value", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z-]{1,12}$/), (name) => {
        expect(inlineVariables(`var(--${name})`, {})).not.toContain("var(");
      }),
    );
  });
});

describe("breaking text into lines", () => {
  it("keeps every word in order", () => {
    expect(wrapText("Reported, not confirmed. Not an incidence.", 120, 13)).toEqual([
      "Reported, not",
      "confirmed. Not an",
      "incidence.",
    ]);
  });
  it("loses no character but the spaces between words", () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 10, max: 400 }), (text, width) => {
        expect(wrapText(text, width, 13).join("").replaceAll(/\s/g, "")).toBe(text.replaceAll(/\s/g, ""));
      }),
    );
  });
});

it("writes XML that holds only what XML allows", () => {
  expect(escapeXml(`a<b & "c" 'd' \u0000\u000B\uFFFE>`)).toBe("a&lt;b &amp; &quot;c&quot; &apos;d&apos; &gt;");
});
