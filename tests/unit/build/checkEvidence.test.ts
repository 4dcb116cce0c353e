import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { smallText } from "../../fixtures/smallEvidence.ts";

const folder = mkdtempSync(join(tmpdir(), "evidence-"));
afterAll(() => rmSync(folder, { recursive: true }));

function check(name: string, text: string | Buffer) {
  const path = join(folder, name);
  writeFileSync(path, text);
  const { status, stdout, stderr } = spawnSync(process.execPath, ["src/build/check.mjs", "evidence", path], {
    encoding: "utf8",
  });
  return { status, said: `${stdout}${stderr}`.replaceAll(path, name) };
}

describe("npm run check-evidence", () => {
  test("says of a sound file what is in it, and ends well", () => {
    expect(check("small.json", smallText())).toEqual({
      status: 0,
      said: [
        "small.json: sound. Sources: 2, outcomes: 1, figures: 2, documents: 2.",
        "small.json: panels: says, matched, reasons, out-of-10000, both-right, how-often, ledger, papers, cautions, sources; slides: 6.",
        "",
      ].join("\n"),
    });
  }, 60_000);

  test("prints every fault of a wrong one with its place, as the page does, and ends with an error", () => {
    const text = smallText().replace('"value": 12', '"value": "12"').replace('"value": 600', '"value": 1e15');
    expect(check("wrong.json", text)).toEqual({
      status: 1,
      said: [
        'wrong.json:42:9: figures "post.rash" · numerator.value: found "12", expected a number, such as 7',
        'wrong.json:72:11: figures "school.rash" · denominator.quantity.value: found 1000000000000000, expected a number up to 1,000,000,000',
        "",
      ].join("\n"),
    });
  }, 60_000);

  test("reads UTF-16 with its mark, as the page does, and refuses what has neither", () => {
    const utf16 = Buffer.from(`\uFEFF${smallText()}`, "utf16le");
    expect(check("wide.json", utf16).said).toContain("wide.json: sound.");
    expect(check("latin.csv", Buffer.from("source,outcome,events,document\nA,Pein\xe9,3,P\n", "latin1")).said).toBe(
      "latin.csv: (the whole file): found another encoding, first in line 2, expected text saved as UTF-8 (in a spreadsheet: “CSV UTF-8”)\n",
    );
  }, 60_000);

  test("reads a table of figures as well", () => {
    expect(check("rows.csv", "source,outcome,events,document\nA,Pain,some,Paper\n")).toEqual({
      status: 1,
      said: 'rows.csv: row 2, column C (events): found "some", expected a number, such as 1234 or 12.5; or “not stated”\n',
    });
  }, 60_000);
});
