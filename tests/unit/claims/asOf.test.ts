import { describe, expect, it } from "vitest";
import { nearestDay, stepDay } from "../../../src/claims/time/asOf.ts";

const days = ["2017-08-30", "2023-11-28", "2024-01-24"].map((day) => ({ day, time: Date.parse(day), events: [] }));

describe("a step along the days of the timeline", () => {
  it("goes from day to day, and from the last one to today", () => {
    expect(stepDay(days, "2017-08-30", 1)).toBe("2023-11-28");
    expect(stepDay(days, "2024-01-24", 1)).toBe(null);
    expect(stepDay(days, null, -1)).toBe("2024-01-24");
    expect(stepDay(days, null, 1)).toBe(null);
    expect(stepDay(days, "2017-08-30", -1)).toBe("2017-08-30");
  });

  it("leads from a day between two events to its neighbours", () => {
    expect(stepDay(days, "2023-12-15", 1)).toBe("2024-01-24");
    expect(stepDay(days, "2023-12-15", -1)).toBe("2023-11-28");
    expect(stepDay(days, "2010-01-01", 1)).toBe("2017-08-30");
    expect(stepDay(days, "2010-01-01", -1)).toBe("2017-08-30");
  });

  it("may be long", () => {
    expect(stepDay(days, null, -10)).toBe("2017-08-30");
    expect(stepDay(days, "2017-08-30", 10)).toBe(null);
  });
});

describe("a place on the axis", () => {
  const placeOf = (time: number) => ({ [days[0]!.time]: 0.1, [days[1]!.time]: 0.5 })[time] ?? 0.8;

  it("belongs to the nearest day, or to today", () => {
    expect(nearestDay(days, 0, placeOf)).toBe("2017-08-30");
    expect(nearestDay(days, 0.52, placeOf)).toBe("2023-11-28");
    expect(nearestDay(days, 0.95, placeOf)).toBe(null);
  });
});
