import { expect, it } from "vitest";
import { foldTime } from "../../../src/claims/time/foldedTime.ts";

const day = (text: string) => Date.parse(text);
const axis = foldTime({
  from: day("2017-01-01"),
  to: day("2026-01-01"),
  window: { from: day("2023-11-01"), to: day("2024-05-01") },
  share: 0.5,
});

it("gives the window its share and keeps time in order", () => {
  expect(axis.window.end - axis.window.start).toBeCloseTo(0.5, 10);
  const days = ["2017-01-01", "2020-06-01", "2023-11-01", "2023-12-15", "2024-05-01", "2025-02-03", "2026-01-01"];
  const places = days.map((text) => axis.place(day(text)));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places[0]).toBe(0);
  expect(places.at(-1)).toBe(1);
});

it("leads back from a place to its time", () => {
  for (const text of ["2018-03-05", "2023-12-15", "2025-02-03"]) {
    expect(new Date(axis.time(axis.place(day(text)))).toISOString().slice(0, 10)).toBe(text);
  }
});

it("holds times beyond the axis at its ends, and stays whole without a window", () => {
  expect(axis.place(day("2010-01-01"))).toBe(0);
  expect(axis.place(day("2030-01-01"))).toBe(1);
  const plain = foldTime({ from: 0, to: 10, window: { from: 20, to: 30 }, share: 0.5 });
  expect(plain.place(5)).toBe(0.5);
});
