import { virtual } from "@guidepup/virtual-screen-reader";
import { render, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createQueryClient, evidenceQuery } from "../../src/app/query.ts";
import { Root } from "../../src/app/Root.tsx";
import evidence from "../../src/evidence/evidence.json" with { type: "json" };
import { checkEvidence } from "../../src/evidence/parse.ts";
import { PANELS } from "../../src/panels/registry.ts";
import { memoryBar } from "../fixtures/memoryBar.ts";

beforeEach(() => {
  // The reader asks for the styles of ::before and ::after, which jsdom does not know and says so each time.
  const getComputedStyle = window.getComputedStyle.bind(window);
  vi.spyOn(window, "getComputedStyle").mockImplementation((element) => getComputedStyle(element));
});

afterEach(() => virtual.stop());

/** What a screen reader says from the top of the page, one step at a time. */
async function listen(search: string, announcements: number): Promise<string[]> {
  const client = createQueryClient();
  client.setQueryData(evidenceQuery("").queryKey, checkEvidence(evidence));
  render(<Root client={client} address="" bar={memoryBar(search)} pictures={{ svg: null, drawn: false }} />);
  await waitFor(() => expect(document.querySelectorAll(".panel-body")).toHaveLength(PANELS.length), {
    timeout: 20_000,
  });
  await virtual.start({ container: document.body });
  while ((await virtual.spokenPhraseLog()).length < announcements) await virtual.next();
  return virtual.spokenPhraseLog();
}

test("read from the top, the page says both findings, their n of N and the caveat in the first twenty announcements", async () => {
  const heard = await listen("", 20);
  expect(heard).toHaveLength(20);
  const said = heard.join("\n");
  expect(said).toContain("about 8 reported cases per 10,000 doses (FDA)");
  expect(said).toContain("about 13 patients per 10,000 (Penn)");
  expect(said).toContain("22 of more than 27,000 doses");
  expect(said).toContain("1 of 783 patients");
  expect(said).toContain("Reported, not confirmed. Not an incidence.");
}, 40_000);

test("for an outcome that one source does not count, the reader hears that as early", async () => {
  const said = (await listen("?outcome=any", 20)).join("\n");
  expect(said).toContain("FDA: not counted by this source");
  expect(said).toContain("18 of 783 patients");
  expect(said).toContain("Reported, not confirmed. Not an incidence.");
}, 40_000);
