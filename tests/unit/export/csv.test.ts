import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { guardFormula, writeCsv } from "../../../src/export/data/csv.ts";
import { toPlainText } from "../../../src/claims/words/typography.ts";
import { readCsv } from "../../fixtures/readCsv.ts";

describe("writing CSV", () => {
  it("quotes commas, quotes and line breaks, and ends every line with CRLF", () => {
    expect(
      writeCsv([
        ["a", 'say "so"'],
        ["1,2", "two\nlines"],
      ]),
    ).toBe('a,"say ""so"""\r\n"1,2","two\nlines"\r\n');
  });

  it("writes plain spaces and hyphens for those that keep words together on the page", () => {
    expect(writeCsv([["27,000\u00A0doses", "T\u2011cell", "a\u2060b"]])).toBe('"27,000 doses",T-cell,ab\r\n');
  });

  it("keeps numbers at full precision", () => {
    expect(writeCsv([[8.148148148148147, 0, 5e-324, 27000]])).toBe("8.148148148148147,0,5e-324,27000\r\n");
  });

  // The tables of every character are made at the first text, which takes seconds on a busy machine.
  it("is read back as it was written, whatever the texts hold", { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string({ unit: "binary" }), { minLength: 1, maxLength: 5 }), { minLength: 1 }),
        (rows) => {
          expect(readCsv(writeCsv(rows))).toEqual(
            rows.map((row) => row.map((field) => guardFormula(toPlainText(field)))),
          );
        },
      ),
    );
  });
});

describe("guarding against formulas", () => {
  it.each(["=1+1", "+1+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "= match", '=HYPERLINK("https://x")'])(
    "makes %j a text",
    (text) => {
      expect(guardFormula(text)).toBe(`'${text}`);
    },
  );

  it.each(["22", "-0.5", "+3", "1e-5", "– one source", "≠ differs", "a=b", ""])("leaves %j as it is", (text) => {
    expect(guardFormula(text)).toBe(text);
  });

  it("lets no field begin a formula", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(guardFormula(text)).not.toMatch(/^[=@\t\r\n]|^[+-](?!\d)/);
      }),
    );
  });
});
