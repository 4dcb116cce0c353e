/** Lets questions pass no faster than the service allows. */
export type Pace = {
  /** Resolves when a question may be sent; rejects with the signal's reason when it is given up meanwhile. */
  turn: (signal?: AbortSignal) => Promise<void>;
};

/** Below the 240 a minute that the service allows, since others may ask from the same address. */
const MOST = 200;
const WINDOW_MS = 60_000;

/** What tells the time and lets it pass; tests bring their own. */
export type Clock = { now: () => number; wait: (ms: number, signal?: AbortSignal) => Promise<void> };

export const CLOCK: Clock = {
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
