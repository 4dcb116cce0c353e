import { useEffect, useState } from "react";

/** Elapsed time from the opening of the window, with a pause, and the time of day. */
export function Stopwatch() {
  const [now, setNow] = useState(() => Date.now());
  const [startedAt, setStartedAt] = useState<number | null>(now);
  const [before, setBefore] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, []);

  const elapsed = before + (startedAt === null ? 0 : Math.max(0, now - startedAt));
  const toggle = () => {
    const at = Date.now();
    setNow(at);
    setBefore(before + (startedAt === null ? 0 : at - startedAt));
    setStartedAt(startedAt === null ? at : null);
  };
  const restart = () => {
    const at = Date.now();
    setNow(at);
    setBefore(0);
    setStartedAt(startedAt === null ? null : at);
  };
  return (
    <div className="stopwatch">
      <p>
        <span className="soft">Elapsed</span>
        <output role="timer" aria-live="off" className="elapsed">
          {formatElapsed(elapsed)}
        </output>
      </p>
      <p>
        <button type="button" onClick={toggle}>
          {startedAt === null ? "Resume" : "Pause"}
        </button>{" "}
        <button type="button" onClick={restart}>
          Restart
        </button>
      </p>
      <p>
        <span className="soft">Time</span>
        <time>{new Date(now).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" })}</time>
      </p>
    </div>
  );
}

/** Milliseconds as "5:07" or "1:05:07". */
export function formatElapsed(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const twoDigits = (value: number) => String(value).padStart(2, "0");
  const minutes = Math.floor(seconds / 60);
  const rest = twoDigits(seconds % 60);
  return minutes < 60 ? `${minutes}:${rest}` : `${Math.floor(minutes / 60)}:${twoDigits(minutes % 60)}:${rest}`;
}
