import { expect, test } from "vitest";
import { acceptedEncoding } from "../../../src/setup/acceptedEncoding.mjs";

test.each([
  ["gzip, deflate, br, zstd", "br"],
  ["gzip, deflate", "gzip"],
  ["br;q=0, gzip;q=0.5", "gzip"],
  ["GZIP", "gzip"],
  ["zstd", "identity"],
  ["", "identity"],
])("a browser that accepts %j is answered in %s", (header, encoding) => {
  expect(acceptedEncoding(header)).toBe(encoding);
});

test("a program that says nothing of encodings gets the plain file", () => {
  expect(acceptedEncoding(undefined)).toBe("identity");
});
