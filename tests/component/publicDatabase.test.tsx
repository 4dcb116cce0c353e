import { QueryClientProvider } from "@tanstack/react-query";
import { render, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createQueryClient } from "../../src/app/query.ts";
import { SaveMenu } from "../../src/app/SaveMenu.tsx";
import { SessionAnswers } from "../../src/app/Root.tsx";
import { createService } from "../../src/evidence/openFda/ask.ts";
import type { EvidenceFile } from "../../src/evidence/schema.ts";
import { ServiceContext } from "../../src/panels/publicDatabase/asking.ts";
import { PANELS } from "../../src/panels/registry.ts";
import { PanelHost } from "../../src/panels/PanelHost.tsx";
import { SaveMenuContext } from "../../src/panels/saving.ts";
import { ViewProvider } from "../../src/panels/ViewProvider.tsx";
import { memoryBar } from "../fixtures/memoryBar.ts";
import { type OpenFdaServer, startOpenFda } from "../fixtures/openFdaServer.ts";
import { realFile } from "../fixtures/realEvidence.ts";
import { toPlainText } from "../../src/claims/words/typography.ts";

const ASK = "Ask openFDA, a service of the FDA; it will see your IP address";
const HEADLINE = "73 of 16,400 reports that name one of seven products also name a T-cell cancer.";

let server: OpenFdaServer;
beforeEach(async () => {
  server = await startOpenFda();
});
afterEach(() => server.close());

/** The panel alone, in the evidence that it changes, with the small server in the place of openFDA. */
async function open(file: EvidenceFile = realFile, search = "") {
  const entry = PANELS.find(({ id }) => id === "public-database");
  if (entry === undefined) throw new Error("no panel");
  const service = { ...createService(server.origin), backoffMs: 1 };
  const { panel } = await entry.load();
  const bar = memoryBar(search);
  const result = render(
    <QueryClientProvider client={createQueryClient()}>
      <ServiceContext value={service}>
        <SessionAnswers file={file}>
          {(answered) => (
            <ViewProvider file={answered} bar={bar}>
              <SaveMenuContext value={SaveMenu}>
                <section id="public-database">
                  <PanelHost entry={entry} panel={panel} />
                </section>
              </SaveMenuContext>
            </ViewProvider>
          )}
        </SessionAnswers>
      </ServiceContext>
    </QueryClientProvider>,
  );
  return { ...result, user: userEvent.setup() };
}

// Looked up by their words: what a role has as its name is slow to tell on a whole page.
const region = () => {
  const found = document.getElementById("public-database");
  if (found === null) throw new Error("no panel");
  return found;
};
const button = (name: string) => within(region()).getByText(name, { selector: "button" });
const findButton = (name: string) => within(region()).queryByText(name, { selector: "button" });
const saveButton = () => region().querySelector<HTMLElement>(".save > button");
const alert = async () => {
  await waitFor(() => expect(region().querySelector("[role=alert]")).not.toBeNull(), { timeout: 20_000 });
  return region().querySelector<HTMLElement>("[role=alert]");
};
const lead = () =>
  region()
    .querySelector("[data-lead]")
    ?.textContent?.replaceAll(/[\u00a0\u2011]/g, (c) => (c === "\u00a0" ? " " : "-"));
const ask = (user: ReturnType<typeof userEvent.setup>) => user.click(button(ASK));
const untilAnswered = () => waitFor(() => expect(lead()).toBe(HEADLINE), { timeout: 20_000 });

describe("until it is asked", () => {
  test("nothing leaves the page, and its button says what is asked of whom", async () => {
    await open();
    expect(button(ASK)).toBeTruthy();
    expect(saveButton()).toBeNull();
    expect(server.asked).toEqual([]);
  });

  test("on a day in the past there is no button", async () => {
    await open(realFile, "?known=2024-01-10");
    expect(findButton(ASK)).toBeNull();
    expect(toPlainText(region().textContent)).toContain("was not public on 10 Jan 2024.");
  });

  test("in the talk there is no button either", async () => {
    await open(realFile, "?present=1");
    expect(findButton(ASK)).toBeNull();
    expect(region().textContent).toContain("No answers are here yet.");
  });
});

describe("once it is asked", () => {
  test("every question is sent once, and the answers are drawn, tabled and told", async () => {
    const { user } = await open();
    await ask(user);
    await untilAnswered();
    expect(server.asked).toHaveLength(21);
    expect(new Set(server.asked).size).toBe(21);
    const charts = [...region().querySelectorAll("[data-chart]")];
    expect(charts.map((chart) => chart.getAttribute("aria-label"))).toEqual(["By product", "By year received"]);
    expect(charts.map((chart) => chart.querySelectorAll("[data-mark]").length)).toEqual([7, 8]);
    expect(region().querySelectorAll(".as-table tbody tr")).toHaveLength(8 + 8 + 12 + 4);
    expect(region().querySelectorAll(".as-words li").length).toBeGreaterThan(15);
    expect(region().textContent).toContain("the database was last updated on");
  });

  test("the focus goes to what was answered", async () => {
    const { user } = await open();
    await ask(user);
    await untilAnswered();
    await waitFor(() => expect(document.activeElement?.hasAttribute("data-lead")).toBe(true));
  });

  test("the answers are data of the page like any other, and can be saved", async () => {
    const { user } = await open();
    await ask(user);
    await untilAnswered();
    expect(saveButton()).not.toBeNull();
    expect(region().querySelector(".panel-notes")?.textContent).toContain("The reports are not verified.");
  });

  test("asking again for fewer products sends only what is new", async () => {
    const { user } = await open();
    await ask(user);
    await untilAnswered();
    const boxes = [...region().querySelectorAll("input[type=checkbox]")].slice(-7);
    for (const box of boxes.slice(1)) await user.click(box);
    await ask(user);
    await waitFor(() => expect(lead()).toBe("20 of 6,410 reports that name Yescarta also name a T-cell cancer."), {
      timeout: 20_000,
    });
    // How many there are of Yescarta is known; new are the days and what parts them.
    expect(server.asked).toHaveLength(21 + 5);
  });
});

describe("while it asks", () => {
  test("what is asked too often or meets an error is asked again, and what is done is not", async () => {
    server.behave((_, count) => (count === 1 ? "tooMany" : count === 2 ? "html" : "answers"));
    const { user } = await open();
    await ask(user);
    await untilAnswered();
    expect(server.asked).toHaveLength(3 * 21);
  });

  test("stopping gives up what was sent, and nothing more leaves", async () => {
    server.behave(() => "silent");
    const { user } = await open();
    await ask(user);
    await waitFor(() => expect(server.asked.length).toBeGreaterThan(0));
    expect(region().querySelector("progress")?.getAttribute("value")).toBe("0");
    await user.click(button("Stop asking"));
    await waitFor(() => expect(server.givenUp.length).toBe(server.asked.length));
    expect(button(ASK)).toBeTruthy();
  });

  test("another choice gives up the questions that it does not need", async () => {
    server.behave(() => "silent");
    const { user } = await open();
    await ask(user);
    await waitFor(() => expect(server.asked.length).toBe(21));
    await user.click(within(region()).getByLabelText("Kymriah"));
    // Two of Kymriah's own, and the seven about all of them together.
    await waitFor(() => expect(server.givenUp.length).toBe(9));
    await waitFor(() => expect(server.asked.length).toBe(21 + 7));
  });

  test("leaving the panel gives up, too", async () => {
    server.behave(() => "silent");
    const { user, unmount } = await open();
    await ask(user);
    await waitFor(() => expect(server.asked.length).toBe(21));
    unmount();
    await waitFor(() => expect(server.givenUp.length).toBe(21));
  });
});

describe("what goes wrong", () => {
  test.each([
    ["otherShape", /answers in another form than it documents\. meta: found nothing, expected this key/],
    ["changedField", /found "\d+", expected a number, such as 7/],
    ["refuses", /does not take this question: status 400: BAD_REQUEST, Search not supported\./],
    ["html", /answers with an error of its own: status 503\./],
    ["tooMany", /is asked too often from this address\. It allows 240 questions a minute and 1,000 a day\./],
    ["cutShort", /No answer came from openFDA\./],
  ] as const)("%s is said in the panel, and trying again heals it", async (behaviour, words) => {
    server.behave(() => behaviour);
    const { user } = await open();
    await ask(user);
    const problem = await alert();
    await waitFor(() => expect(toPlainText(problem?.textContent ?? "")).toMatch(words));
    expect(problem?.querySelector("a")?.getAttribute("rel")).toBe("noopener noreferrer");
    server.behave(() => "answers");
    await user.click(button("Try again"));
    await untilAnswered();
  });

  test("one question that fails keeps the others: only that one is asked again", async () => {
    server.behave((address) => (address.includes("count=receivedate") ? "changedField" : "answers"));
    const { user } = await open();
    await ask(user);
    const problem = await alert();
    await waitFor(() => expect(problem?.textContent).toContain("20 of 21 questions were answered, and are kept."));
    server.behave(() => "answers");
    await user.click(button("Try again"));
    await untilAnswered();
    expect(server.asked).toHaveLength(22);
  });
});
