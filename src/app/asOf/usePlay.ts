import { useEffect, useEffectEvent, useState } from "react";
import { useSetView, useViewState } from "../../panels/page.ts";
import { type EventDay, stepDay } from "../../claims/time/asOf.ts";

const EVERY_MS = 2000;

/** Goes through the days of the timeline, one every two seconds, from the chosen day to today; only when asked to. */
export function usePlay(days: readonly EventDay[]): { isPlaying: boolean; toggle: () => void } {
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
