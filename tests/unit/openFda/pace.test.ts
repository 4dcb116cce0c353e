import { expect, test } from "vitest";
import { type Clock, createPace } from "../../../src/evidence/openFda/ask.ts";

/** A clock on which waiting takes no time. */
function madeClock(): Clock & { waited: number[] } {
  let time = 0;
  const waited: number[] = [];
  return {
    waited,
    now: () => time,
    wait: async (ms) => {
      waited.push(ms);
      time = Math.max(time, time + ms);
    },
  };
}

test("as many questions pass at once as the window allows, and the next waits for it to move on", async () => {
  const clock = madeClock();
  const pace = createPace({ most: 3, windowMs: 60_000, clock });
  for (let i = 0; i < 3; i++) await pace.turn();
  expect(clock.waited).toEqual([]);
  await pace.turn();
  expect(clock.waited).toEqual([60_000]);
});

test("by default at most 200 questions leave in any minute", async () => {
  const clock = madeClock();
  const pace = createPace({ clock });
  for (let i = 0; i < 200; i++) await pace.turn();
  expect(clock.waited).toEqual([]);
  await pace.turn();
  expect(clock.waited).toEqual([60_000]);
});

test("one that is given up while it waits takes no turn", async () => {
  const pace = createPace({ most: 1 });
  await pace.turn();
  const giving = new AbortController();
  const turn = pace.turn(giving.signal);
  giving.abort();
  await expect(turn).rejects.toMatchObject({ name: "AbortError" });
});
