import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { PALETTE, SANS, SERIF } from "../../../src/charts/native/palette.ts";

it("gives an export the colours that the page has on paper, and its faces", () => {
  const css = readFileSync("src/app/styles/tokens.css", "utf8");
  const screen = css.slice(0, css.indexOf("@media"));
  const print = css.slice(css.indexOf("@media print"), css.indexOf("@media (forced-colors"));
  const read = (text: string) =>
    Object.fromEntries([...text.matchAll(/--(\w+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]));
  expect(PALETTE).toEqual(
    Object.fromEntries(Object.keys(PALETTE).map((name) => [name, read(print)[name] ?? read(screen)[name]])),
  );
  expect({ SERIF, SANS }).toEqual({ SERIF: read(screen)["serif"], SANS: read(screen)["sans"] });
});
