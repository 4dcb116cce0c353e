import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { askOpenFda, createService, type Service } from "../../../src/evidence/openFda/ask.ts";
import { OpenFdaFailure } from "../../../src/evidence/openFda/failure.ts";
import { QUESTION, type Question, toQuestions } from "../../../src/evidence/openFda/questions.ts";
import { type Behaviour, type OpenFdaServer, startOpenFda } from "../../fixtures/openFdaServer.ts";
import { realFile } from "../../fixtures/realEvidence.ts";

const section = realFile.publicDatabase;
if (section === undefined) throw new Error("the shipped file has no questions");
const every = section.products.map(({ id }) => id);
const question = (id: string): Question => {
  const found = toQuestions(section, every).find((entry) => entry.id === id);
  if (found === undefined) throw new Error(`no question ${id}`);
  return found;
};

let server: OpenFdaServer;
let service: Service;
beforeAll(async () => {
  server = await startOpenFda();
  service = createService(server.origin);
});
afterEach(() => server.behave(() => "answers"));
afterAll(() => server.close());

const ask = (id: string) => askOpenFda(question(id), section, service);
const failureOf = async (id: string, patienceMs = 20_000): Promise<OpenFdaFailure> => {
  const error: unknown = await askOpenFda(question(id), section, { ...service, patienceMs }).then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof OpenFdaFailure)) throw new Error(`expected a failure, found ${String(error)}`);
  return error;
};

describe("an answer", () => {
  test("to a search is the number of reports, with its query and the day of the database", async () => {
    expect(await ask(QUESTION.naming("carvykti"))).toEqual({
      kind: "total",
      id: "naming:carvykti",
      query: question("naming:carvykti").query,
      lastUpdated: "2026-02-05",
      total: 34,
    });
  });

  test("to a count of codes has each as text, whether it comes as a number or a word", async () => {
    expect(await ask("split:reporter")).toMatchObject({
      counts: [
        { of: "1", count: 40 },
        { of: "3", count: 18 },
        { of: "5", count: 7 },
        { of: "2", count: 3 },
      ],
    });
    expect(await ask("split:country")).toMatchObject({ counts: [{ of: "US", count: 44 }, {}, {}] });
  });

  test("to a count of days has each as YYYY-MM-DD", async () => {
    const answer = await ask("received");
    expect(answer.kind === "counts" ? answer.counts[5] : null).toEqual({ of: "2023-11-28", count: 1 });
  });

  test("that nothing was found is a zero with its query", async () => {
    expect(await ask("naming:tecartus")).toEqual({
      kind: "total",
      id: "naming:tecartus",
      query: question("naming:tecartus").query,
      lastUpdated: null,
      total: 0,
    });
    server.behave(() => "notFound");
    expect(await ask("received")).toMatchObject({ kind: "counts", counts: [], lastUpdated: null });
  });
});

describe("a failure says what kind it is, with the address", () => {
  test.each<[Behaviour, string, RegExp]>([
    ["tooMany", "tooMany", /^status 429: OVER_RATE_LIMIT/],
    ["serverError", "broken", /^status 500: SERVER_ERROR, Check your request and try again$/],
    ["html", "broken", /^status 503$/],
    ["htmlNotFound", "broken", /^status 404$/],
    ["cutShort", "unreached", /only the beginning of one$/],
    ["silent", "silent", /^silence for 0\.3 seconds$/],
    ["refuses", "refused", /^status 400: BAD_REQUEST, Search not supported$/],
    ["otherShape", "otherShape", /^meta: found nothing, expected this key, which has to be there$/],
    ["changedField", "otherShape", /^meta\.results\.total: found "20", expected a number, such as 7$/],
  ])("%s", async (behaviour, kind, words) => {
    server.behave(() => behaviour);
    const failure = await failureOf("naming:yescarta", behaviour === "silent" ? 300 : 20_000);
    expect(failure.kind).toBe(kind);
    expect(failure.message).toMatch(words);
    expect(failure.address).toBe(`${server.origin}/drug/event.json?${question("naming:yescarta").query}`);
  });

  test("names the place in a list", async () => {
    server.behave(() => "changedField");
    expect((await failureOf("split:death")).message).toBe('results[0].count: found "21", expected a number, such as 7');
  });

  test("where nobody is there", async () => {
    const gone = await startOpenFda();
    await gone.close();
    const asked = askOpenFda(question("all"), section, { ...service, origin: gone.origin });
    await expect(asked).rejects.toMatchObject({ kind: "unreached" });
  });
});

test("a question that is given up ends its request, and is no failure of the service", async () => {
  server.behave(() => "silent");
  const giving = new AbortController();
  server.asked.length = 0;
  server.givenUp.length = 0;
  const asked = askOpenFda(question("all:abecma"), section, service, giving.signal);
  await expect.poll(() => server.asked.length, { timeout: 4_000 }).toBe(1);
  giving.abort();
  await expect(asked).rejects.toMatchObject({ name: "AbortError" });
  await expect.poll(() => server.givenUp, { timeout: 4_000 }).toEqual(server.asked);
});
