import { describe, expect, it } from "vitest";
import { toCredits } from "../../../src/export/credits.ts";
import { firstStatedFirst } from "../../../src/export/firstSource.ts";
import { toPanelText, toPlainCitation } from "../../../src/export/words.ts";
import { PANELS } from "../../../src/panels/registry.ts";
import { realFile as file } from "../../fixtures/realEvidence.ts";
import { takePanel } from "../../fixtures/taken.ts";

const creditsOf = async (...view: Parameters<typeof takePanel>) => toCredits(await takePanel(...view));

describe("what goes with an export", () => {
  it("has a title that can stand alone", async () => {
    expect((await creditsOf("how-often")).title).toBe(
      `T-cell cancers after CAR T-cell therapy: ${file.panels["how-often"]?.title}`,
    );
    expect((await creditsOf("how-often", "?outcome=any")).title).toMatch(/^Second cancers after CAR T-cell therapy: /);
  });

  it("carries the caveat of each source that is shown, named, and of no other", async () => {
    const { caveats } = await creditsOf("how-often", "?sources=penn&compare=chosen");
    expect(caveats.some((caveat) => caveat.startsWith("Penn: "))).toBe(true);
    expect(caveats.join()).not.toContain("FDA: ");
    expect((await creditsOf("how-often")).caveats[0]).toMatch(/^FDA: /);
  });

  it("counts what is drawn, as the panel says it", async () => {
    const subject = await takePanel("onset");
    expect(toCredits(subject).counted).toEqual(subject.view.basis);
  });

  it.each(PANELS.map((entry) => entry.id))("cites no document of %s twice", async (id) => {
    const ids = (await creditsOf(id)).documents.map((document) => document.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("names the documents behind what was known when", async () => {
    const ids = (await creditsOf("known")).documents.map((document) => document.id);
    expect(ids).toContain("nejm");
    expect(ids).toContain("natmed");
  });

  it("names the paper before the news that repeats it", () => {
    const wanted = new Set(["hcn", "nejm", "penntoday"]);
    const ordered = firstStatedFirst(file.documents.filter((document) => wanted.has(document.id)));
    expect(ordered.map((document) => document.id)).toEqual(["nejm", "penntoday", "hcn"]);
  });

  it("says the filter, the version and the day", async () => {
    const credits = await creditsOf("how-often", "?sources=fda,penn&outcome=any&known=2024-12-31");
    expect(credits.filter).toContain("Outcome: Any second cancer. As public on 31 Dec 2024.");
    expect(credits.stamp).toBe("Data version 2026-12-01. Exported 22 Nov 2026.");
  });
});

describe("figures of the reader’s own", () => {
  const changed = { ...file, dataVersion: "mine-1" };

  it("travel under the name of their file, with their version and without a link", async () => {
    const subject = await takePanel("how-often", "", changed, "mine.json");
    const credits = toCredits(subject);
    expect(credits.origin).toBe("Own evidence, not this site’s: mine.json.");
    expect(credits.link).toBeNull();
    for (const text of [toPlainCitation(subject), toPanelText(subject)]) {
      expect(text).toContain("Own evidence, not this site’s: mine.json.");
      expect(text).toContain("mine-1");
      expect(text).not.toContain("example.org");
    }
  });
});
