import { describe, expect, test } from "vitest";
import { evidenceHosts } from "../../../src/build/contentSecurityPolicy.ts";

describe("the hosts at which evidence files may be opened by address", () => {
  test("are none, unless whoever builds the site names them", () => {
    expect(evidenceHosts(undefined)).toEqual([]);
    expect(evidenceHosts(" https://data.example  https://other.example:8443 ")).toEqual([
      "https://data.example",
      "https://other.example:8443",
    ]);
  });

  test.each([
    "http://data.example",
    "*",
    "https://*.example",
    "data.example",
    "https://data.example/path",
    "'unsafe-inline'",
  ])("are no %s", (host) => {
    expect(() => evidenceHosts(host)).toThrow(`EVIDENCE_HOSTS: found "${host}", expected an origin`);
  });
});
