import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeBibtex, toBibtex } from "../../../src/export/citation/bibtex.ts";
import { toRis } from "../../../src/export/citation/ris.ts";
import { realFile as file } from "../../fixtures/realEvidence.ts";

const view = {
  title: "Second cancers: 100% of what is known & counted",
  slug: "second-cancers",
  panelId: "how-often",
  dataVersion: "2026-11-22",
  origin: null,
  link: "https://example.org/?outcome=any#how-often",
  today: new Date(2026, 10, 22),
};
const pick = (...ids: string[]) => file.documents.filter((document) => ids.includes(document.id));

describe("citing in BibTeX", () => {
  it("writes the view with its version, link and day", () => {
    expect(toBibtex(view, [])).toBe(
      [
        "@misc{second-cancers-how-often,",
        "  title = {{Second cancers: 100\\% of what is known \\& counted}},",
        "  year = {2026},",
        "  note = {Data version 2026-11-22, accessed 2026-11-22},",
        "  url = {https://example.org/?outcome=any#how-often},",
        "}",
        "",
      ].join("\n"),
    );
  });

  it("gives no year where the version of the data is no date", () => {
    const own = { ...view, dataVersion: "made-up-1" };
    expect(toBibtex(own, [])).not.toContain("year =");
    expect(toRis(own, [])).not.toContain("PY  -");
    expect(toRis(view, [])).toContain("PY  - 2026");
  });

  it("writes a paper as an article with authors, journal, volume, pages and DOI, before the news", () => {
    const [, nejm = "", hcn = ""] = toBibtex(view, pick("hcn", "nejm")).split(/^(?=@)/m);
    expect(nejm).toBe(
      [
        "@article{nejm,",
        "  author = {{Verdun} and {Marks}},",
        "  title = {{Secondary Cancers after Chimeric Antigen Receptor T-Cell Therapy}},",
        "  journal = {N Engl J Med},",
        "  volume = {390},",
        "  pages = {584},",
        "  year = {2024},",
        "  month = {1},",
        "  day = {24},",
        "  doi = {10.1056/NEJMp2400209},",
        "  url = {https://doi.org/10.1056/NEJMp2400209},",
        "  urldate = {2026-11-22},",
        "}",
        "",
        "",
      ].join("\n"),
    );
    expect(hcn).toMatch(/^@misc\{hcn,/);
    expect(hcn).not.toContain("year =");
  });

  it("gives further authors as others", () => {
    expect(toBibtex(view, pick("natmed"))).toContain("author = {{Jadlowsky} and others}");
  });

  it("prints no words for what is missing, and none of the house", () => {
    const all = toBibtex(view, file.documents) + toRis(view, file.documents);
    expect(all).not.toMatch(/not stated|No date|Read:|undefined|null/);
  });

  it("holds none of the characters by which the page keeps words together", () => {
    const spaced = { ...view, title: "27,000\u00A0doses of T\u2011cells" };
    expect(toBibtex(spaced, [])).toContain("{{27,000 doses of T-cells}}");
    expect(toRis(spaced, [])).toContain("TI  - 27,000 doses of T-cells");
  });

  it("names an own file and no link where the figures are somebody’s own", () => {
    const text = toBibtex({ ...view, origin: "Own evidence, not this site’s: mine.json.", link: null }, []);
    expect(text).toContain("Own evidence, not this site’s: mine.json. Data version");
    expect(text).not.toContain("url");
  });

  it("leaves no character that BibTeX would take for a command, whatever the text", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const rest = escapeBibtex(text).replaceAll(/\\text(backslash|asciitilde|asciicircum)\{\}|\\[{}&%$#_]/g, "");
        expect(rest).not.toMatch(/[\\{}&%$#_~^\r\n]/);
      }),
    );
  });
});

describe("citing in RIS", () => {
  it("writes a paper as a record of a journal", () => {
    const records = toRis(view, pick("nejm")).split("ER  - \r\n");
    expect(records[1]?.trim().split("\r\n")).toEqual([
      "TY  - JOUR",
      "AU  - Verdun",
      "AU  - Marks",
      "TI  - Secondary Cancers after Chimeric Antigen Receptor T-Cell Therapy",
      "T2  - N Engl J Med",
      "JO  - N Engl J Med",
      "VL  - 390",
      "SP  - 584",
      "PY  - 2024",
      "DA  - 2024/01/24",
      "DO  - 10.1056/NEJMp2400209",
      "UR  - https://doi.org/10.1056/NEJMp2400209",
      "Y2  - 2026/11/22",
    ]);
  });

  it("knows only types that reference managers know", () => {
    const types = [...toRis(view, file.documents).matchAll(/^TY {2}- (\w+)/gm)].map((match) => match[1]);
    expect(new Set(types)).toEqual(new Set(["ELEC", "JOUR", "RPRT", "DATA", "NEWS"]));
  });

  it("consists of tagged lines alone", () => {
    for (const line of toRis(view, file.documents).split("\r\n")) expect(line).toMatch(/^$|^[A-Z][A-Z0-9] {2}- /);
  });
});
