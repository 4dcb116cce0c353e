import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { fetchText } from "../../../src/evidence/fetchText.ts";
import { loadEvidence } from "../../../src/evidence/load.ts";
import { EvidenceError, formatProblem } from "../../../src/evidence/problem.ts";

const closing: (() => void)[] = [];
afterEach(() => closing.splice(0).forEach((close) => close()));

/** A server of one answer; returns its address. */
async function answering(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(() => {
    server.close();
    server.closeAllConnections();
  });
  const isAddress = (value: ReturnType<typeof server.address>): value is AddressInfo => typeof value === "object";
  const address = server.address();
  return `http://127.0.0.1:${isAddress(address) ? address.port : 0}/evidence.json`;
}

/** What the user would read. */
async function complaint(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof EvidenceError) return error.problems.map(formatProblem).join("\n");
    throw error;
  }
  return "no error";
}

describe("an evidence file that does not come as it should", () => {
  it("missing: names the status and the address", async () => {
    const address = await answering((_, response) => response.writeHead(404).end("Not found"));
    expect(await complaint(loadEvidence(address))).toBe(
      `(the whole file): found status 404, expected a file at ${address}`,
    );
  });

  it("with no server there: says that nobody answers", async () => {
    expect(await complaint(loadEvidence("http://127.0.0.1:9/evidence.json"))).toBe(
      "(the whole file): found no answer from the server, expected a file at http://127.0.0.1:9/evidence.json",
    );
  });

  it("from a silent server: is given up", async () => {
    const address = await answering(() => undefined);
    expect(await complaint(fetchText(address, undefined, { patience: 100 }))).toBe(
      `(the whole file): found silence for 0.1 seconds, expected a file at ${address}`,
    );
  });

  it("that stops in the middle: says after how many bytes", async () => {
    const address = await answering((_, response) => {
      response.writeHead(200, { "Content-Length": "100" });
      response.write("0123456789");
    });
    expect(await complaint(fetchText(address, undefined, { patience: 1000 }))).toBe(
      "(the whole file): found 10 bytes, then silence for 1 seconds, expected 100 bytes",
    );
  });

  it("whose connection breaks in the middle: says after how many bytes", async () => {
    const address = await answering((_, response) => {
      response.writeHead(200, { "Content-Length": "100" });
      response.write("0123456789", () => setTimeout(() => response.destroy(), 50));
    });
    expect(await complaint(fetchText(address))).toBe(
      "(the whole file): found 10 bytes, then nothing, expected 100 bytes",
    );
  });

  it("that comes slowly but steadily: is read however long it takes", async () => {
    const address = await answering((_, response) => {
      let sent = 0;
      const timer = setInterval(() => {
        response.write("x");
        sent += 1;
        if (sent === 8) {
          clearInterval(timer);
          response.end();
        }
      }, 300);
    });
    expect(await fetchText(address, undefined, { patience: 2000 })).toBe("xxxxxxxx");
  });

  it("of 50 MB, announced: is refused before it is read", async () => {
    const address = await answering((_, response) => {
      response.writeHead(200, { "Content-Length": String(50 * 1024 * 1024) });
      response.write("{");
    });
    expect(await complaint(loadEvidence(address))).toBe("(the whole file): found 50 MB, expected at most 20 MB");
  });

  it("without end and without a length: is dropped at the limit", async () => {
    const piece = Buffer.alloc(1024 * 1024, " ");
    let sent = 0;
    const address = await answering((_, response) => {
      const more = () => {
        sent += 1;
        if (!response.destroyed) response.write(piece, more);
      };
      more();
    });
    expect(await complaint(loadEvidence(address))).toBe(
      "(the whole file): found more than 20 MB, expected at most 20 MB",
    );
    expect(sent).toBeLessThan(50);
  });

  it("that is the page of a host which answers everything with HTML: shows its first words", async () => {
    const address = await answering((_, response) => response.end("<!doctype html><title>Welcome</title>"));
    const said = await complaint(loadEvidence(address));
    expect(said).toContain('(the whole file): found "<!doctype html><title>Welcome</title>"');
    expect(said).toContain("expected one JSON object");
  });

  it("that nobody wants any more: ends without an error of ours", async () => {
    const address = await answering(() => undefined);
    const leaving = new AbortController();
    const work = fetchText(address, leaving.signal);
    leaving.abort();
    await expect(work).rejects.toThrow("aborted");
    await expect(work).rejects.not.toBeInstanceOf(EvidenceError);
  });
});
