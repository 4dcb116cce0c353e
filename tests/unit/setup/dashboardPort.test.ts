import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { serveOnFreePort, wantedPort } from "../../../src/setup/dashboardPort.mjs";
import { serve } from "../../../src/setup/serve.mjs";

const folder = mkdtempSync(join(tmpdir(), "port-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("the usual port is used unless PORT asks for another", () => {
  expect(wantedPort(undefined)).toBe(4173);
  expect(wantedPort("")).toBe(4173);
  expect(wantedPort("8080")).toBe(8080);
  expect(wantedPort("0")).toBe(0);
});

test.each(["eighty", "-1", "65536", "80.5", "1e3", " 80"])("PORT=%s is refused with a sentence", (asked) => {
  expect(() => wantedPort(asked)).toThrow(`PORT must be a whole number from 0 to 65535, not "${asked}".`);
});

test("a taken port gives way to a free one", async () => {
  const first = await serve(folder);
  const taken = Number(new URL(first.origin).port);
  const second = await serveOnFreePort(folder, taken);
  expect(second.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(second.origin).not.toBe(first.origin);
  expect((await fetch(second.origin)).status).toBe(404);
  await Promise.all([first.close(), second.close()]);
});

test("a free port is taken as asked", async () => {
  const first = await serve(folder);
  await first.close();
  const second = await serveOnFreePort(folder, Number(new URL(first.origin).port));
  expect(second.origin).toBe(first.origin);
  await second.close();
});

test("a closed server answers no more, though a browser kept its connection", async () => {
  const server = await serve(folder);
  await fetch(server.origin);
  await server.close();
  await expect(fetch(server.origin)).rejects.toThrow("fetch failed");
});
