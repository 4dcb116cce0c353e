import { spawn, spawnSync } from "node:child_process";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { checkOpenFda, checkRecorded, readRecorded } from "../../../src/build/checkOpenFda.ts";
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
  expect(lines.at(-1)).toBe(
    `All 21 answers of ${new URL(server.origin).host} have the form that the page reads, and fit each other.`,
  );
});

test("a field that has changed is named, with the address", async () => {
  server.behave((address) => (address.includes("count=seriousnessdeath") ? "changedField" : "answers"));
  const { ok, lines } = await checkOpenFda(server.origin);
  expect(ok).toBe(false);
  const at = lines.indexOf('FAILED  split:death: results[0].count: found "21", expected a number, such as 7');
  expect(at).toBeGreaterThan(-1);
  expect(lines[at + 1]).toContain(`${server.origin}/drug/event.json?search=`);
});

test("by default recorded answers are read, without a network", () => {
  const { status, stdout } = spawnSync(process.execPath, ["src/build/check.mjs", "openfda"], { encoding: "utf8" });
  expect(stdout.split("\n")).toEqual(
    expect.arrayContaining([
      "ok      all:yescarta: 6410 reports",
      "ok      naming:tecartus: 0 reports",
      "All 21 answers of the record have the form that the page reads, and fit each other.",
      "The service itself was not asked: npm run check-openfda -- --real asks it.",
    ]),
  );
  expect(status).toBe(0);
}, 60_000);

test("with a switch the service is asked, and its changed form is found", () => {
  server.behave(() => "otherShape");
  return new Promise<void>((resolve) => {
    const child = spawn(process.execPath, ["src/build/check.mjs", "openfda", "--real"], {
      env: { ...process.env, OPENFDA_ORIGIN: server.origin },
    });
    let said = "";
    child.stdout.on("data", (part) => (said += String(part)));
    child.on("close", (status) => {
      expect(said).toContain("FAILED  all:yescarta: meta");
      expect(said).not.toContain("was not asked");
      expect(status).toBe(1);
      resolve();
    });
  });
}, 60_000);

test("a recorded answer in another form, and one that is missing, are named", async () => {
  const { "all:yescarta": _, ...recorded } = readRecorded();
  const { ok, lines } = await checkRecorded({
    ...recorded,
    received: { status: 200, body: { meta: {}, results: [] } },
  });
  expect(ok).toBe(false);
  expect(lines).toContain("FAILED  all:yescarta: no recorded answer to this question");
  expect(lines.filter((line) => line.startsWith("FAILED  received: meta"))).toHaveLength(1);
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
