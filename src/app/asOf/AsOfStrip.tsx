import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { partialDate } from "../../evidence/partialDate.ts";
import { AsOfSlider } from "../../panels/asOf/AsOfSlider.tsx";
import { useEvidence, usePage, useSetView, useShownState, useViewState } from "../../panels/page.ts";
import { toEventDays } from "../../claims/time/asOf.ts";
import { formatDate } from "../../claims/words/format.ts";
import { toKnownSentence } from "../../claims/time/knownRecord.ts";
import { chosenSources } from "../../claims/panelView.ts";
import { toStripAxis, toStripWords } from "../../claims/time/strip.ts";
import { DayField } from "./DayField.tsx";
import { StripMarks } from "./StripMarks.tsx";
import { usePlay } from "./usePlay.ts";
import type { StripState } from "./useAsOfStrip.ts";

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
      <b>{known === null ? "Today" : formatDate(known)}:</b>{" "}
      {toKnownSentence(evidence, chosenSources(evidence, sources))}.
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
