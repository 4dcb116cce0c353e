import { virtual } from "@guidepup/virtual-screen-reader";
import { render, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createQueryClient, evidenceQuery } from "../../src/app/query.ts";
import { Root } from "../../src/app/Root.tsx";
import evidence from "../../src/evidence/evidence.json" with { type: "json" };
import { checkEvidence } from "../../src/evidence/parse.ts";
import { toPlainText } from "../../src/claims/words/typography.ts";
import { loadPanels, panelsOf } from "../../src/panels/registry.ts";
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
  render(
    <Root
      client={client}
      address=""
      bar={memoryBar(search)}
      panels={await loadPanels()}
      snapshots={{ svg: null, prerendered: false }}
    />,
  );
  await waitFor(
    () => expect(document.querySelectorAll(".panel-body")).toHaveLength(panelsOf(checkEvidence(evidence)).length),
    {
      timeout: 20_000,
    },
  );
  await virtual.start({ container: document.body });
  while ((await virtual.spokenPhraseLog()).length < announcements) await virtual.next();
  return virtual.spokenPhraseLog();
}

test("read from the top, the page says the answer first", async () => {
  const heard = await listen("", 3);
  expect(toPlainText(heard.join("\n"))).toContain(
    "No clear conflict, and no all-clear: Penn’s group is too small, and nobody knows how many cases go unreported.",
  );
}, 40_000);

test("for an outcome that one source does not count, the reader hears that as early", async () => {
  expect(toPlainText((await listen("?outcome=any", 3)).join("\n"))).toContain(
    "Only Penn gave a number for this: 18 of 783 patients. The FDA’s 22 are T-cell cancers and do not belong here.",
  );
}, 40_000);
