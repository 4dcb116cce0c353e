import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { checkOpenFda } from "../../../src/build/checkOpenFda.ts";
import { type OpenFdaServer, startOpenFda } from "../../fixtures/openFdaServer.ts";

let server: OpenFdaServer;
beforeAll(async () => {
  server = await startOpenFda();
});
afterEach(() => server.behave(() => "answers"));
afterAll(() => server.close());

test("the check says of each question what came, and that all of it can be read", async () => {
  const { ok, lines } = await checkOpenFda(server.origin);
  expect(ok).toBe(true);
  expect(lines).toHaveLength(22);
  expect(lines[0]).toBe("ok      all:yescarta: 6410 reports");
  expect(lines).toContain("ok      naming:tecartus: 0 reports");
  expect(lines).toContain("ok      received: 11 counts, 73 reports");
  expect(lines.at(-1)).toBe("All 21 answers have the form that the page reads, and fit each other.");
});

test("a field that has changed is named, with the address", async () => {
  server.behave((address) => (address.includes("count=seriousnessdeath") ? "changedField" : "answers"));
  const { ok, lines } = await checkOpenFda(server.origin);
  expect(ok).toBe(false);
  const at = lines.indexOf('FAILED  split:death: results[0].count: found "21", expected a number, such as 7');
  expect(at).toBeGreaterThan(-1);
  expect(lines[at + 1]).toContain(`${server.origin}/drug/event.json?search=`);
});

test("where nobody can be reached it says so in one sentence", async () => {
  const gone = await startOpenFda();
  await gone.close();
  expect(await checkOpenFda(gone.origin)).toEqual({
    ok: false,
    lines: [
      `${new URL(gone.origin).host} could not be reached, so that nothing was checked. It takes a connection to the internet.`,
    ],
  });
});
