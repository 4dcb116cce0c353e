import { describe, expect, it } from "vitest";
import { toEvidence } from "../../../src/evidence/model.ts";
import { toBenefitView } from "../../../src/panels/benefit/view.ts";
import { toCautionsView } from "../../../src/panels/cautions/view.ts";
import { toCountsView } from "../../../src/panels/counts/view.ts";
import { toPapersView } from "../../../src/panels/papers/view.ts";
import { toSourcesView } from "../../../src/panels/sources/view.ts";
import { madeEvidence } from "../../fixtures/madeEvidence.ts";
import { onDay, panelInput } from "../../fixtures/panelInput.ts";
import { realFile } from "../../fixtures/realEvidence.ts";

const today = toEvidence(realFile);
const input = panelInput(realFile);

describe("the compared papers", () => {
  const { compared, started } = toPapersView(today, input).drawing;

  it("are the first source of each compared source's figures, with authors, journal, pages and DOI", () => {
    expect(compared.map(({ document, sources }) => [...sources.map(({ id }) => id), document.id])).toEqual([
      ["fda", "nejm"],
      ["penn", "natmed"],
    ]);
    expect(compared[0]).toMatchObject({
      authors: "Verdun and Marks",
      place: "N Engl J Med 2024;390:584, online 24 Jan 2024",
      link: { label: "10.1056/NEJMp2400209" },
    });
  });

  it("stand with the articles read in full, which started the comparison", () => {
    expect(started.map(({ document }) => document.id)).toEqual(["hcn", "article"]);
  });

  it("state numbers with what they count, each once, and nothing that is missing", () => {
    for (const card of [...compared, ...started]) {
      const words = card.figures.map((entry) => entry.words);
      expect(new Set(words).size).toBe(words.length);
      for (const text of words) expect(text).toMatch(/\d.* \p{L}/u);
    }
  });

  it("say on an early day that none was public", () => {
    const view = toPapersView(...onDay(realFile, "2019-01-01"));
    expect(view.empty).toBe("None of these papers was public on 1 Jan 2019.");
    const between = toPapersView(...onDay(realFile, "2024-02-01"));
    expect(between.drawing.compared.map(({ document }) => document.id)).toEqual(["nejm"]);
  });
});

describe("the public counts", () => {
  it("say who counted, from what, to which day and what, and are never added", () => {
    const view = toCountsView(today, input);
    expect(view.table.rows.map((row) => row.cells[0]?.text)).toEqual(["about 20", "22", "19", "17", "13", "38"]);
    expect(view.summary).toBe(
      "Six counts in print, each from different records or to a different day. They are never added, and they are no trend.",
    );
    expect(view.table.rows[2]?.cells[3]?.text).toBe("not stated");
    for (const row of view.table.rows) {
      for (const cell of row.cells) expect(cell.text).not.toBe("");
    }
  });

  it("are those of the day", () => {
    const early = toCountsView(...onDay(realFile, "2023-12-15"));
    expect(early.summary).toBe("One count in print: about 20, by the FDA’s notice.");
    const official = toCountsView(...onDay(realFile, "2024-01-08")).table.rows.map((row) => row.cells[0]?.text);
    expect(official).toEqual(["about 20", "22"]);
    expect(toCountsView(...onDay(realFile, "2023-01-01")).empty).toBe("No count was public on 1 Jan 2023.");
  });
});

describe("benefit and known harms", () => {
  it("shows five facts at once, one for each of five topics, and loses none of the rest", () => {
    const { shown, rest } = toBenefitView(today, input).drawing;
    expect(shown.map((fact) => fact.topic)).toHaveLength(5);
    expect(new Set(shown.map((fact) => fact.topic)).size).toBe(5);
    expect(shown.length + rest.flatMap((group) => group.facts).length).toBe(realFile.context.length);
  });
});

describe("all documents", () => {
  const search = (find: string) => toSourcesView(today, { ...input, find });

  it("are counted by how they were read", () => {
    expect(search("").summary).toBe(
      "49 documents: 2 read in full, 11 abstract only, 24 publisher’s or regulator’s page, 3 opening of the page, 9 only through others.",
    );
  });

  it("are found by title, author, identifier and what they state, in small or capital letters", () => {
    expect(search("VERDUN").drawing.rows.map((row) => row.document.id)).toEqual(["nejm"]);
    expect(search("10.1056/nejmp2400209").drawing.rows.map((row) => row.document.id)).toEqual(["nejm"]);
    expect(search("verdun").summary).toBe("1 of 49 documents names “verdun”.");
    expect(search("no such thing").summary).toBe("None of 49 documents name “no such thing”.");
    expect(search("no such thing").table.rows).toEqual([]);
  });

  it("do not state what they leave out", () => {
    const nejm = search("verdun").table.rows[0]?.cells.at(-1)?.text ?? "";
    expect(nejm).toContain("T-cell cancers reported to the FDA: 22 reported cases");
    expect(nejm).not.toMatch(/not stated|Person-time/);
  });
});

describe("all cautions", () => {
  it("are counted as they are listed, with none, one, two and nine sources", () => {
    const counted = (file: typeof realFile, count: number) => {
      const sources = file.sources.slice(0, count);
      const view = toCautionsView(toEvidence(file), { ...panelInput(file), sources });
      expect(view.drawing.chosen).toHaveLength(count);
      return view.summary;
    };
    const nine = madeEvidence(9);
    expect(counted(nine, 0)).toBe("How intervals are computed; no source is chosen.");
    expect(counted(nine, 1)).toBe("1 caution for the chosen source, and how intervals are computed.");
    expect(counted(nine, 2)).toBe("2 cautions for the chosen sources, and how intervals are computed.");
    expect(counted(nine, 9)).toBe("9 cautions for the chosen sources, and how intervals are computed.");
  });

  it("count none where none was public, and say so for one source and for several", () => {
    const on = (day: string | null, sources: readonly string[]) =>
      toCautionsView(toEvidence(realFile, day), panelInput(realFile, { sources })).summary;
    expect(on("2017-08-30", ["fda", "penn"])).toBe(
      "How intervals are computed; nothing from the chosen sources was public on 30 Aug 2017.",
    );
    expect(on("2017-08-30", ["fda"])).toBe(
      "How intervals are computed; nothing from the chosen source was public on 30 Aug 2017.",
    );
    const bare = { ...realFile, sources: realFile.sources.map((source) => ({ ...source, limits: [] })) };
    expect(toCautionsView(toEvidence(bare), panelInput(bare)).summary).toBe(
      "The caveats of the chosen sources, and how intervals are computed.",
    );
  });

  it("hold every limit of every source, chosen or not", () => {
    const { rows } = toCautionsView(today, input).table;
    const limits = realFile.sources.reduce((sum, source) => sum + source.limits.length, 0);
    expect(rows.filter((row) => !row.key.startsWith("method"))).toHaveLength(limits + realFile.sources.length);
  });
});
