import { useEffect, useState } from "react";
import { keep, readKept } from "./kept.ts";

/** Milliseconds before the last pause, since when it runs again, how long the talk may take, and when it was last seen. */
type Kept = { before: number; startedAt: number | null; targetMinutes: number | null; seenAt: number };

const KEY = "talk-stopwatch";
/** A talk that was left for so long is over. */
const OVER_MS = 2 * 3_600_000;

function readWatch(now: number): Kept {
  const fresh: Kept = { before: 0, startedAt: now, targetMinutes: null, seenAt: now };
  try {
    const kept: unknown = JSON.parse(readKept("browser", KEY) ?? "null");
    if (typeof kept !== "object" || kept === null) return fresh;
    if (!("before" in kept) || !("startedAt" in kept) || !("targetMinutes" in kept) || !("seenAt" in kept))
      return fresh;
    const { before, startedAt, targetMinutes, seenAt } = kept;
    if (typeof before !== "number" || typeof seenAt !== "number") return fresh;
    if (startedAt !== null && typeof startedAt !== "number") return fresh;
    if (targetMinutes !== null && typeof targetMinutes !== "number") return fresh;
    return now - seenAt > OVER_MS ? { ...fresh, targetMinutes } : { before, startedAt, targetMinutes, seenAt };
  } catch {
    return fresh;
  }
}

/**
 * Elapsed time with a pause, the time of day, and how far the talk is from its target. It goes on through a reload and
 * when the window is opened again.
 *
 * @param number the slide that is on, from 1, of so many: by it the pace is told
 */
export function Stopwatch({ number, count }: { number: number; count: number }) {
  const [now, setNow] = useState(() => Date.now());
  const [kept, setKept] = useState(() => readWatch(now));
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, []);
  useEffect(() => keep("browser", KEY, JSON.stringify({ ...kept, seenAt: now })), [kept, now]);

  const elapsed = kept.before + (kept.startedAt === null ? 0 : Math.max(0, now - kept.startedAt));
  const change = (patch: (at: number) => Partial<Kept>) => {
    const at = Date.now();
    setNow(at);
    setKept({ ...kept, ...patch(at) });
  };
  const isPaused = kept.startedAt === null;
  return (
    <div className="stopwatch">
      <p>
        <span className="soft">Elapsed</span>
        <output role="timer" aria-live="off" className="elapsed">
          {formatElapsed(elapsed)}
        </output>
      </p>
      <p>
        <button
          type="button"
          onClick={() => change((at) => (isPaused ? { startedAt: at } : { before: elapsed, startedAt: null }))}
        >
          {isPaused ? "Resume" : "Pause"}
        </button>{" "}
        <button type="button" onClick={() => change((at) => ({ before: 0, startedAt: isPaused ? null : at }))}>
          Restart
        </button>
      </p>
      <p>
        <span className="soft">Time</span>
        <time>{new Date(now).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" })}</time>
      </p>
      <p className="stopwatch-target">
        <label>
          <span>Minutes </span>
          <input
            type="number"
            min={1}
            max={300}
            value={kept.targetMinutes ?? ""}
            onChange={(event) => {
              const { valueAsNumber } = event.target;
              change(() => ({ targetMinutes: valueAsNumber >= 1 ? valueAsNumber : null }));
            }}
          />
        </label>{" "}
        {kept.targetMinutes !== null && (
          <span>{describeDrift(elapsed, kept.targetMinutes * 60_000, number, count)}</span>
        )}
      </p>
    </div>
  );
}

/** "4:10 left, 1:20 behind": what is left of the target, and how far the slide is from its share of the time. */
export function describeDrift(elapsed: number, target: number, number: number, count: number): string {
  const left = target - elapsed;
  if (left < 0) return `${formatElapsed(-left)} over`;
  const [from, to] = [(target * (number - 1)) / count, (target * number) / count];
  const pace =
    elapsed > to
      ? `${formatElapsed(elapsed - to)} behind`
      : elapsed < from
        ? `${formatElapsed(from - elapsed)} ahead`
        : "on time";
  return `${formatElapsed(left)} left, ${pace}`;
}

/** Milliseconds as "5:07" or "1:05:07". */
export function formatElapsed(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const twoDigits = (value: number) => String(value).padStart(2, "0");
  const minutes = Math.floor(seconds / 60);
  const rest = twoDigits(seconds % 60);
  return minutes < 60 ? `${minutes}:${rest}` : `${Math.floor(minutes / 60)}:${twoDigits(minutes % 60)}:${rest}`;
}
