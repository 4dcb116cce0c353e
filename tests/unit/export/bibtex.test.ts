import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { realFile as file } from "../../fixtures/realEvidence.ts";
import { escapeBibtex, toBibtex } from "../../../src/export/bibtex.ts";

const view = {
  title: "Second cancers: 100% of what is known & counted. How often",
  panelId: "how-often",
  dataVersion: "2026-11-22",
  link: "https://example.org/?outcome=any#how-often",
  today: new Date(2026, 10, 22),
};

describe("citing a view in BibTeX", () => {
  it("writes the view with its version, link and day", () => {
    expect(toBibtex(view, [])).toBe(
      [
        "@misc{second-cancers-how-often,",
        "  title = {{Second cancers: 100\\% of what is known \\& counted. How often}},",
        "  year = {2026},",
        "  note = {Data version 2026-11-22, accessed 2026-11-22},",
        "  url = {https://example.org/?outcome=any#how-often},",
        "}",
        "",
      ].join("\n"),
    );
  });

  it("gives each document an entry of its own, and no year where no date is stated", () => {
    const documents = file.documents.filter((document) => ["hcn", "nejm"].includes(document.id));
    const text = toBibtex(view, documents);
    expect(text.match(/^@misc\{/gm)).toHaveLength(3);
    const [, hcn = "", nejm = ""] = text.split("@misc{").slice(1);
    expect(hcn).toContain("No date stated");
    expect(hcn).not.toContain("year =");
    expect(nejm).toContain("year = {2024}");
    expect(nejm).toContain("url = {https://doi.org/10.1056/NEJMp2400209}");
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
