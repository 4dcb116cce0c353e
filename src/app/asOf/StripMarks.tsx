import { shapePath } from "../../charts/shapes.ts";
import { usePage } from "../../panels/page.ts";
import type { EventDay } from "../../claims/time/asOf.ts";
import type { FoldedTime } from "../../claims/time/foldedTime.ts";
import type { StripWord } from "../../claims/time/strip.ts";

type StripMarksProps = { days: readonly EventDay[]; axis: FoldedTime; words: readonly StripWord[]; time: number };

const percent = (place: number) => `${(place * 100).toFixed(3)}%`;
const RADIUS = 5;

/** The axis under the handle: solid up to the chosen day, hollow behind it. The slider says all of it in words. */
export function StripMarks({ days, axis, words, time }: StripMarksProps) {
  const { file } = usePage();
  const { start, end } = axis.window;
  const sources = new Map(file.sources.map((source) => [source.id, source]));
  return (
    <div className="strip" aria-hidden="true">
      <span className="strip-window" style={{ left: percent(start), width: percent(end - start) }} />
      <span className="strip-line" />
      <span className="strip-line strip-done" style={{ width: percent(time === Infinity ? 1 : axis.place(time)) }} />
      {days.map((entry) => {
        const ids = entry.events.flatMap((event) => event.source ?? []);
        const source = ids[0] === undefined ? undefined : sources.get(ids[0]);
        const shape = source?.mark.shape ?? "square";
        const isDone = entry.time <= time;
        return (
          <svg
            key={entry.day}
            className="strip-mark"
            data-colour={source?.mark.colour}
            data-done={isDone ? "" : undefined}
            viewBox="-8 -8 16 16"
            style={{ left: percent(axis.place(entry.time)) }}
          >
            <path d={shapePath(shape, 0, 0, source === undefined ? RADIUS * 0.8 : RADIUS)} />
          </svg>
        );
      })}
      {words.map((word) => (
        <span key={word.key} className="strip-word" data-now={word.isNow ? "" : undefined} style={{ left: word.left }}>
          {word.text}
        </span>
      ))}
    </div>
  );
}
