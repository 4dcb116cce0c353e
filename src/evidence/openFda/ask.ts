import * as v from "valibot";
import type { Answer, PublicDatabase } from "../publicDatabaseSchema.ts";
import { toProblem } from "../toProblem.ts";
import { formatProblem } from "../problem.ts";
import { OpenFdaFailure } from "./failure.ts";
import { addressOf, type Question } from "./questions.ts";
import { OPENFDA } from "./service.ts";
import { parsePartialDate } from "../partialDate.ts";

/** Lets questions pass no faster than the service allows. */
type Pace = {
  /** Resolves when a question may be sent; rejects with the signal's reason when it is given up meanwhile. */
  turn: (signal?: AbortSignal) => Promise<void>;
};

/** Below the 240 a minute that the service allows, since others may ask from the same address. */
const MOST = 200;
const WINDOW_MS = 60_000;

/** What tells the time and lets it pass; tests bring their own. */
export type Clock = { now: () => number; wait: (ms: number, signal?: AbortSignal) => Promise<void> };

const CLOCK: Clock = {
  now: () => performance.now(),
  wait: (ms, signal) =>
    new Promise((resolve, reject) => {
      const giveUp = () => {
        clearTimeout(timer);
        reject(signal?.reason instanceof Error ? signal.reason : new DOMException("given up", "AbortError"));
      };
      const timer = setTimeout(() => {
        signal?.removeEventListener("abort", giveUp);
        resolve();
      }, ms);
      signal?.addEventListener("abort", giveUp, { once: true });
    }),
};

/** At most `most` turns in any `windowMs` milliseconds; those that wait have their turns in order. */
export function createPace({ most = MOST, windowMs = WINDOW_MS, clock = CLOCK } = {}): Pace {
  const turns: number[] = [];
  return {
    turn: async (signal) => {
      signal?.throwIfAborted();
      const at = Math.max(clock.now(), (turns.at(-most) ?? -Infinity) + windowMs);
      turns.push(at);
      if (turns.length > most) turns.shift();
      const wait = at - clock.now();
      if (wait > 0) await clock.wait(wait, signal);
    },
  };
}

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
const SearchAnswer = v.object({
  meta: v.object({ last_updated: day, results: v.object({ total: whole }) }),
  results: v.array(v.unknown()),
});

/** How many reports have each code; numeric codes come as numbers. */
const CodesAnswer = v.object({
  meta: v.object({ last_updated: day }),
  results: v.array(v.object({ term: v.pipe(v.union([v.string(), v.number()]), v.transform(String)), count: whole })),
});

/** How many reports came on each day; days without any are left out. */
const DaysAnswer = v.object({
  meta: v.object({ last_updated: day }),
  results: v.array(v.object({ time: compactDay, count: whole })),
});

const ErrorAnswer = v.object({ error: v.object({ code: v.string(), message: v.optional(v.string(), "") }) });

/** The code by which the service says that nothing was found. */
const NOT_FOUND = "NOT_FOUND";

/**
 * Where questions go and how fast: after `patienceMs` a silent one is given up, and one that failed waits `backoffMs`,
 * then twice as long each time. The page asks the one service; tests have a server of their own that plays it.
 */
export type Service = { origin: string; pace: Pace; patienceMs: number; backoffMs: number };

export const createService = (origin: string = OPENFDA.origin): Service => ({
  origin,
  pace: createPace(),
  patienceMs: 30_000,
  backoffMs: 2_000,
});

/**
 * Asks one question.
 *
 * @returns the answer; a search that finds nothing is an answer too: zero reports, without a day of the database
 * @throws OpenFdaFailure when there is no answer; whatever `signal` gives as its reason when that ends it
 */
export async function askOpenFda(
  question: Question,
  section: Pick<PublicDatabase, "endpoint">,
  { origin, pace, patienceMs }: Service,
  signal?: AbortSignal,
): Promise<Answer> {
  await pace.turn(signal);
  const address = addressOf(origin, section, question.query);
  return readReply(question, address, await fetchAnswer(address, patienceMs, signal));
}

/**
 * Reads what came for a question.
 *
 * @throws OpenFdaFailure as {@link askOpenFda}
 */
export function readReply(question: Question, address: string, { status, text }: Reply): Answer {
  const value = readJson(text);
  if (status === 200 && value !== undefined) return readAnswer(question, value, address);
  const error = v.safeParse(ErrorAnswer, value);
  const { code, message } = error.success ? error.output.error : { code: "", message: "" };
  const asked = { id: question.id, query: question.query, lastUpdated: null };
  if (status === 404 && code === NOT_FOUND) {
    return question.kind === "total" ? { kind: "total", ...asked, total: 0 } : { kind: "counts", ...asked, counts: [] };
  }
  const said = error.success ? `: ${[code, message].filter((part) => part !== "").join(", ")}` : "";
  if (status === 429) throw new OpenFdaFailure("tooMany", address, `status 429${said}`, { status });
  // An error that is not written as the service writes its own comes from what stands before it, and passes.
  if (status >= 500 || !error.success) {
    const what = status === 200 ? "an answer that is not JSON" : `status ${status}${said}`;
    throw new OpenFdaFailure("broken", address, what, { status });
  }
  throw new OpenFdaFailure("refused", address, `status ${status}${said}`, { status });
}

type Reply = { status: number; text: string };

async function fetchAnswer(address: string, patienceMs: number, signal?: AbortSignal): Promise<Reply> {
  const ending = new AbortController();
  const end = () => ending.abort();
  signal?.addEventListener("abort", end, { once: true });
  const timer = setTimeout(end, patienceMs);
  try {
    signal?.throwIfAborted();
    const response = await fetch(address, {
      signal: ending.signal,
      credentials: "omit",
      referrerPolicy: "no-referrer",
    });
    return { status: response.status, text: await response.text() };
  } catch (error) {
    if (signal?.aborted === true) throw error;
    if (ending.signal.aborted) {
      throw new OpenFdaFailure("silent", address, `silence for ${patienceMs / 1000} seconds`);
    }
    throw new OpenFdaFailure("unreached", address, "no answer, or only the beginning of one");
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", end);
  }
}

/** `undefined` where it is not JSON: no JSON value is that. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readAnswer({ id, kind, query }: Question, value: unknown, address: string): Answer {
  const check = <Schema extends v.GenericSchema>(schema: Schema): v.InferOutput<Schema> => {
    const result = v.safeParse(schema, value);
    if (result.success) return result.output;
    const problems = result.issues.map(toProblem);
    const words = problems.slice(0, 1).map(formatProblem).join("");
    throw new OpenFdaFailure("otherShape", address, words, { status: 200, problems });
  };
  if (kind === "total") {
    const { meta } = check(SearchAnswer);
    return { kind: "total", id, query, lastUpdated: meta.last_updated, total: meta.results.total };
  }
  if (kind === "codes") {
    const { meta, results } = check(CodesAnswer);
    const counts = results.map(({ term, count }) => ({ of: term, count }));
    return { kind: "counts", id, query, lastUpdated: meta.last_updated, counts };
  }
  const { meta, results } = check(DaysAnswer);
  const counts = results.map(({ time, count }) => ({ of: time, count }));
  return { kind: "counts", id, query, lastUpdated: meta.last_updated, counts };
}
