import { describe, expect, it } from "vitest";
import { toEvidence } from "../../../src/evidence/model.ts";
import { toCredits } from "../../../src/export/credits.ts";
import type { Subject } from "../../../src/export/subject.ts";
import { PANELS } from "../../../src/panels/registry.ts";
import { toPanelInput } from "../../../src/panels/page.ts";
import { parseViewState } from "../../../src/view/viewState.ts";
import { realFile as file } from "../../fixtures/realEvidence.ts";

async function creditsOf(panelId: string, search = "") {
  const entry = PANELS.find((candidate) => candidate.id === panelId);
  if (entry === undefined) throw new RangeError(`no panel ${panelId}`);
  const { panel } = await entry.load();
  const { state } = parseViewState(search, file);
  const evidence = toEvidence(file, state.known);
  const subject: Subject = {
    evidence,
    state,
    panel: { id: entry.id, title: entry.title, dependsOnOutcome: panel.dependsOn.includes("outcome") },
    view: panel.toView(evidence, toPanelInput(state, evidence)),
    link: `https://example.org/${search}#${panelId}`,
    today: new Date(2026, 10, 22),
  };
  return toCredits(subject);
}
const idsOf = (credits: Awaited<ReturnType<typeof creditsOf>>) => credits.documents.map((document) => document.id);

describe("what goes with an export", () => {
  it("counts n of N with their units for the chosen sources", async () => {
    expect((await creditsOf("how-often")).counted).toEqual([
      "FDA: 22 reported cases of more than 27,000 doses",
      "Penn: 1 of 783 patients",
      "Before CAR T: 298 of 235,665 people",
    ]);
    expect((await creditsOf("how-often", "?sources=penn&outcome=tcell-car")).counted).toEqual([
      "Penn: 0 of 1 T-cell lymphoma",
    ]);
  });

  it("names both sources of a comparison, though its rows belong to one", async () => {
    const credits = await creditsOf("both-right");
    expect(credits.counted).toEqual(["FDA: 22 reported cases of more than 27,000 doses", "Penn: 1 of 783 patients"]);
    expect(idsOf(credits)).toEqual(expect.arrayContaining(["hcn", "nejm", "natmed"]));
  });

  it("carries the caveat of each source that is shown, and of no other", async () => {
    expect((await creditsOf("how-often", "?sources=penn")).caveats).toEqual([
      "Penn: Gene-modified T cells, HIV-1 trials included.",
    ]);
    expect((await creditsOf("how-often")).caveats[0]).toBe("FDA: Reported, not confirmed. Not an incidence.");
  });

  it.each(PANELS.map((entry) => entry.id))("cites documents for %s, none of them twice", async (id) => {
    const ids = idsOf(await creditsOf(id));
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("cites what a list names: every document, every event’s, every difference’s", async () => {
    expect(idsOf(await creditsOf("timeline")).length).toBeGreaterThan(15);
    expect(idsOf(await creditsOf("causes"))).toEqual(expect.arrayContaining(["article", "natmed", "nejm"]));
    expect(idsOf(await creditsOf("differs"))).toEqual(expect.arrayContaining(["article", "hcn", "natmed"]));
    expect(idsOf(await creditsOf("sources")).length).toBeGreaterThan(30);
  });

  it("says the filter, the version and the day", async () => {
    const credits = await creditsOf("how-often", "?outcome=any&known=2024-12-31");
    expect(credits.filter).toBe(
      "Sources shown: FDA case reports and US registries, before CAR T. Outcome: Any second cancer. As public on 31 Dec 2024.",
    );
    expect(credits.stamp).toBe("Data version 2026-11-22. Exported 22 Nov 2026.");
  });
});
