import * as v from "valibot";
import { parsePartialDate } from "../partialDate.ts";

/**
 * The service's answers at the border: what is read of them, in the form in which the FDA's own code writes them
 * (github.com/FDA/openfda, api/faers/api.js). What else stands in them is passed over.
 */

const whole = v.pipe(v.number(), v.integer("a whole number"), v.minValue(0, "a number from 0"));
const day = v.pipe(
  v.string(),
  v.check((value) => parsePartialDate(value)?.precision === "day", "a day: YYYY-MM-DD"),
);
/** Days of reports are written without hyphens: "20231128" becomes "2023-11-28". */
const compactDay = v.pipe(
  v.string(),
  v.regex(/^\d{8}$/, "a day: YYYYMMDD"),
  v.transform((value) => `${value.slice(0, 4)}-${value.slice(4, 6)}-${value.slice(6)}`),
  v.check((value) => parsePartialDate(value) !== null, "a day that exists: YYYYMMDD"),
);

/** How many reports a search finds. */
export const SearchAnswer = v.object({
  meta: v.object({ last_updated: day, results: v.object({ total: whole }) }),
  results: v.array(v.unknown()),
});

/** How many reports have each code; numeric codes come as numbers. */
export const CodesAnswer = v.object({
  meta: v.object({ last_updated: day }),
  results: v.array(v.object({ term: v.pipe(v.union([v.string(), v.number()]), v.transform(String)), count: whole })),
});

/** How many reports came on each day; days without any are left out. */
export const DaysAnswer = v.object({
  meta: v.object({ last_updated: day }),
  results: v.array(v.object({ time: compactDay, count: whole })),
});

export const ErrorAnswer = v.object({ error: v.object({ code: v.string(), message: v.optional(v.string(), "") }) });

/** The code by which the service says that nothing was found. */
export const NOT_FOUND = "NOT_FOUND";
