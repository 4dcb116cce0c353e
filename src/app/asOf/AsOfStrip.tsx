import { type RefObject, useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import { shapePath } from "../../charts/shapes.ts";
import { chosenSources } from "../../claims/panelView.ts";
import { describeWhole, type EventDay, stepDay, toEventDays } from "../../claims/time/asOf.ts";
import type { FoldedTime } from "../../claims/time/foldedTime.ts";
import { toKnownSentence } from "../../claims/time/knownRecord.ts";
import { type StripWord, toStripAxis, toStripWords } from "../../claims/time/strip.ts";
import { capitalise, formatDate } from "../../claims/words/format.ts";
import { parsePartialDate, partialDate } from "../../evidence/partialDate.ts";
import { AsOfSlider } from "../../panels/asOf/AsOfSlider.tsx";
import { useEvidence, usePage, useSetView, useShownState, useViewState } from "../../panels/page.ts";
import type { StripState } from "./AsOfChip.tsx";
import { typeset } from "../../claims/words/typography.ts";

/** Chooses the day to which the page is cut, and says in one sentence what was public by then. */
export function AsOfStrip({ strip }: { strip: StripState }) {
  return strip.isOpen ? <OpenStrip strip={strip} /> : null;
}

function OpenStrip({ strip }: { strip: StripState }) {
  const { file } = usePage();
  const { known, sources } = useViewState();
  const set = useSetView();
  const days = useMemo(() => toEventDays(file, sources), [file, sources]);
  const axis = useMemo(() => toStripAxis(file), [file]);
  const play = usePlay(days);
  const { width, box } = useOwnWidth();
  const time = known === null ? Infinity : partialDate(known).end;
  const words = useMemo(() => toStripWords(file, days, axis, width, time), [file, days, axis, width, time]);
  return (
    <section className="as-of-strip" id="as-of-strip" aria-label="As of a day">
      <div className="as-of-head">
        <KnownSentence />
        <div className="as-of-tools">
          {known !== null && <span className="soft as-of-hollow">hollow: not yet</span>}
          <DayField />
          <button type="button" aria-pressed={play.isPlaying} onClick={play.toggle}>
            {play.isPlaying ? "Pause" : "Play"}
          </button>
          <button
            type="button"
            className="as-link"
            disabled={known === null}
            onClick={() => {
              strip.reset();
              set({ known: null });
            }}
          >
            Back to today
          </button>
        </div>
      </div>
      <div className="as-of-axis" ref={box}>
        <StripMarks days={days} axis={axis} words={words} time={time} />
        <AsOfSlider days={days} placeOf={axis.place} />
      </div>
    </section>
  );
}

/** What was public on the day that the panels show; the page announces the change. */
function KnownSentence() {
  const evidence = useEvidence();
  const { known, sources } = useShownState();
  return (
    <p className="as-of-sentence">
      <b>{typeset(`${known === null ? capitalise(describeWhole(evidence.whole)) : formatDate(known)}:`)}</b>{" "}
      <span>{typeset(`${toKnownSentence(evidence, chosenSources(evidence, sources))}.`)}</span>
    </p>
  );
}

/** The width of the strip in pixels, by which its words are chosen. */
function useOwnWidth(): { width: number; box: RefObject<HTMLDivElement | null> } {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = box.current;
    if (element === null || typeof ResizeObserver !== "function") return;
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { width, box };
}

/**
 * Any day can be typed. While a year is being typed the field holds years such as 0002 or 0202: they are kept as a draft
 * until the year is one that the timeline can know.
 */
function DayField() {
  const { file } = usePage();
  const { known } = useViewState();
  const set = useSetView();
  const [draft, setDraft] = useState<string | null>(null);
  const first = file.topic.years.from;
  const isMeant = (text: string) => parsePartialDate(text)?.precision === "day" && Number(text.slice(0, 4)) >= first;
  return (
    <label className="as-of-day">
      <span className="visually-hidden">Day</span>
      <input
        type="date"
        min={`${first}-01-01`}
        max="9999-12-31"
        value={draft ?? known ?? ""}
        autoComplete="off"
        onChange={(event) => {
          const { value } = event.target;
          const isDone = isMeant(value);
          setDraft(isDone ? null : value);
          if (isDone) set({ known: value });
        }}
        onBlur={() => setDraft(null)}
      />
    </label>
  );
}

type StripMarksProps = { days: readonly EventDay[]; axis: FoldedTime; words: readonly StripWord[]; time: number };

const percent = (place: number) => `${(place * 100).toFixed(3)}%`;
const RADIUS = 5;

/** The axis under the handle: solid up to the chosen day, hollow behind it. The slider says all of it in words. */
function StripMarks({ days, axis, words, time }: StripMarksProps) {
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
        <span
          key={word.key}
          className="strip-word"
          data-now={word.isNow ? "" : undefined}
          data-year={word.isYear ? "" : undefined}
          style={{ left: word.left }}
        >
          {word.text}
        </span>
      ))}
    </div>
  );
}

const EVERY_MS = 2000;

/** Goes through the days of the timeline, one every two seconds, from the chosen day to today; only when asked to. */
function usePlay(days: readonly EventDay[]): { isPlaying: boolean; toggle: () => void } {
  const { known } = useViewState();
  const set = useSetView();
  const [isPlaying, setPlaying] = useState(false);
  const next = useEffectEvent(() => {
    const day = stepDay(days, known, 1);
    set({ known: day }, "replace");
    if (day === null) setPlaying(false);
  });
  useEffect(() => {
    if (!isPlaying) return;
    const timer = setInterval(() => next(), EVERY_MS);
    return () => clearInterval(timer);
  }, [isPlaying]);
  const toggle = () => {
    // From today there is nothing to go on to: it begins with the first event.
    if (!isPlaying && known === null) set({ known: days[0]?.day ?? null });
    setPlaying(!isPlaying && days.length > 0);
  };
  return { isPlaying, toggle };
}
