import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { binomialAtMost } from "../../../src/statistics/binomial.ts";
import {
  chanceOfAtLeast,
  chanceOfAtMost,
  completenessAboveWhich,
  completenessBelowWhich,
  expectedEvents,
  impliedTrueCases,
  patientsForChance,
  sideOf,
} from "../../../src/statistics/compatibility.ts";
import { exactProportionInterval } from "../../../src/statistics/proportion.ts";

const patients = 783;
const rate = 22 / 27_000;

describe("what 22 in 27,000 would mean among 783 patients", () => {
  test("0.638 cases are expected", () => {
    expect(expectedEvents(patients, rate).toFixed(3)).toBe("0.638");
  });

  test("seeing 0 has a chance of 0.528, seeing 0 or 1 of 0.865", () => {
    expect(chanceOfAtMost(0, patients, rate).toFixed(3)).toBe("0.528");
    expect(chanceOfAtMost(1, patients, rate).toFixed(3)).toBe("0.865");
  });

  test("0 or 1 would be surprising below a completeness of 13.5%, about 163 true cases", () => {
    const completeness = completenessBelowWhich(1, patients, rate);
    expect(completeness).toBeCloseTo(0.134811374244, 11);
    expect(impliedTrueCases(22, completeness ?? Number.NaN)).toBeCloseTo(163.190977937676, 8);
  });

  test("0 would be surprising below a completeness of 21.3%, about 103 true cases", () => {
    const completeness = completenessBelowWhich(0, patients, rate);
    expect(completeness).toBeCloseTo(0.2133772992389, 11);
    expect(impliedTrueCases(22, completeness ?? Number.NaN)).toBeCloseTo(103.1037513291078, 8);
  });

  test("about 1,974 patients give an 80% chance of a case and about 3,675 a 95% chance", () => {
    // By R, the chance is 0.79993 among 1,974, 0.80010 among 1,975, 0.949997 among 3,675 and 0.950037 among 3,676.
    expect(Math.round(patientsForChance(rate, 0.8))).toBe(1_974);
    expect(Math.ceil(patientsForChance(rate, 0.8))).toBe(1_975);
    expect(Math.round(patientsForChance(rate, 0.95))).toBe(3_675);
    expect(Math.ceil(patientsForChance(rate, 0.95))).toBe(3_676);
  });
});

describe("the side on which an observation lies", () => {
  test.each([
    [1, 0.638, "fewer"],
    [0, 0, "fewer"],
    [1, 0, "more"],
    [21, 0.03, "more"],
    [2, 1.2, "fewer"],
    [3, 1.2, "more"],
  ])("%d where %d are expected: %s", (observed, expected, side) => expect(sideOf(observed, expected)).toBe(side));

  test("the chance of so many or more has the complement of the chance of one fewer", () => {
    expect(chanceOfAtLeast(0, 783, rate)).toBe(1);
    // 1 - 0.5282106760 by R.
    expect(chanceOfAtLeast(1, 783, rate)).toBeCloseTo(0.471789324, 9);
    expect(chanceOfAtLeast(2, 783, rate)).toBeCloseTo(1 - 0.8654839026, 9);
  });

  test("so many are a surprise above a completeness, which is their exact lower bound", () => {
    expect(completenessAboveWhich(0, 783, rate)).toBeNull();
    expect(completenessAboveWhich(1, 783, rate)).toBeNull();
    expect(completenessAboveWhich(21, 783, 0)).toBe(0);
    const above = completenessAboveWhich(21, 783, rate) ?? Number.NaN;
    expect(chanceOfAtLeast(21, 783, rate / above)).toBeCloseTo(0.05, 9);
  });
});

describe("reporting completeness", () => {
  test("has no answer when even complete reporting makes so few surprising", () => {
    expect(completenessBelowWhich(0, 783, 0.01)).toBeNull();
    expect(completenessBelowWhich(0, 1, 1)).toBeNull();
  });

  test("is 0 when nothing could surprise: no reported rate, or as many events as people", () => {
    expect(completenessBelowWhich(1, 783, 0)).toBe(0);
    expect(completenessBelowWhich(783, 783, rate)).toBe(0);
  });

  test("follows the threshold: a stricter one is reached at a lower completeness", () => {
    const atFivePercent = completenessBelowWhich(1, patients, rate, 0.05);
    const atOnePercent = completenessBelowWhich(1, patients, rate, 0.01);
    expect(atOnePercent).toBeLessThan(atFivePercent ?? 0);
  });

  test("makes the chance exactly the threshold at the true rate that it implies", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000_000 }),
        fc.nat({ max: 50 }),
        fc.double({ min: 1e-9, max: 1, noNaN: true }),
        fc.double({ min: 0.001, max: 0.5, noNaN: true }),
        (n, k, reportedRate, threshold) => {
          fc.pre(k < n);
          const completeness = completenessBelowWhich(k, n, reportedRate, threshold);
          if (completeness === null) expect(binomialAtMost(k, n, reportedRate)).toBeLessThan(threshold);
          else {
            const trueRate = reportedRate / completeness;
            expect(Math.abs(binomialAtMost(k, n, trueRate) - threshold)).toBeLessThan(1e-10);
          }
        },
      ),
    );
  });

  test("complete reporting leaves the reported cases as they are, half doubles them", () => {
    expect(impliedTrueCases(22, 1)).toBe(22);
    expect(impliedTrueCases(22, 0.5)).toBe(44);
    expect(impliedTrueCases(0, 0.1)).toBe(0);
  });
});

describe("patients needed for a chance", () => {
  test("give just that chance", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-8, max: 0.9, noNaN: true }),
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        (eachRate, chance) => {
          const needed = patientsForChance(eachRate, chance);
          const reached = (n: number): number => -Math.expm1(n * Math.log1p(-eachRate));
          expect(Math.abs(reached(needed) - chance)).toBeLessThanOrEqual(1e-12);
        },
      ),
    );
  });

  test("are whole where the chance is met exactly", () => {
    expect(patientsForChance(0.5, 0.75)).toBeCloseTo(2, 12);
    expect(patientsForChance(0.1, 0.1)).toBeCloseTo(1, 12);
    expect(patientsForChance(0.1, 0.271)).toBeCloseTo(3, 12);
  });

  test("are 1 where every patient has the event", () => {
    expect(patientsForChance(1, 0.99)).toBe(1);
  });
});

describe("a question that cannot be", () => {
  test.each([
    ["expectedEvents.n: found 0, expected an integer", () => expectedEvents(0, 0.1)],
    ["expectedEvents.rate: found 2, expected a number from 0 to 1", () => expectedEvents(10, 2)],
    ["chanceOfAtMost.n: found NaN, expected an integer", () => chanceOfAtMost(0, Number.NaN, 0.1)],
    ["chanceOfAtMost.k: found 11, expected an integer from 0 to 10", () => chanceOfAtMost(11, 10, 0.1)],
    ["chanceOfAtMost.rate: found -1, expected a number from 0 to 1", () => chanceOfAtMost(0, 10, -1)],
    ["completenessBelowWhich.n: found 1.5, expected an integer", () => completenessBelowWhich(0, 1.5, 0.1)],
    ["completenessBelowWhich.k: found -1, expected an integer", () => completenessBelowWhich(-1, 10, 0.1)],
    ["completenessBelowWhich.rate: found NaN, expected a number", () => completenessBelowWhich(0, 10, Number.NaN)],
    ["completenessBelowWhich.threshold: found 0, expected a number", () => completenessBelowWhich(0, 10, 0.1, 0)],
    ["completenessBelowWhich.threshold: found 1, expected a number", () => completenessBelowWhich(0, 10, 0.1, 1)],
    ["impliedTrueCases.reported: found 2.5, expected an integer", () => impliedTrueCases(2.5, 0.5)],
    ["impliedTrueCases.completeness: found 0, expected a number above 0", () => impliedTrueCases(22, 0)],
    ["impliedTrueCases.completeness: found 1.1, expected a number above 0", () => impliedTrueCases(22, 1.1)],
    ["patientsForChance.rate: found 0, expected a number above 0", () => patientsForChance(0, 0.8)],
    ["patientsForChance.chance: found 1, expected a number between", () => patientsForChance(0.1, 1)],
    ["patientsForChance.chance: found NaN, expected a number", () => patientsForChance(0.1, Number.NaN)],
    // As from a file that was not checked: JavaScript would take these for numbers.
    [
      'chanceOfAtMost.rate: found "0.1", expected a number from 0 to 1',
      () => chanceOfAtMost(0, 10, JSON.parse('"0.1"')),
    ],
    [
      'exactProportionInterval.level: found "0.95", expected a number between 0 and 1',
      () => exactProportionInterval(1, 783, JSON.parse('"0.95"')),
    ],
  ])("is refused: %s", (message, ask) => {
    expect(ask).toThrow(RangeError);
    expect(ask).toThrow(message);
  });
});
