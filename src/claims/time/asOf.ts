import { partialDate } from "../../evidence/partialDate.ts";
import type { EvidenceFile, SourceId, TimelineEvent } from "../../evidence/schema.ts";
import { formatDate } from "../words/format.ts";

/** A day on which something happened: the last day that the date of its events can mean. */
export type EventDay = { day: string; time: number; events: readonly TimelineEvent[] };

/** YYYY-MM-DD of a time in UTC milliseconds. */
export const toDay = (time: number) => new Date(time).toISOString().slice(0, 10);

/** How far "today" reaches: "everything in this file, to 22 Dec 2025", its last event. */
export function describeWhole({ events }: EvidenceFile): string {
  const last = events.at(-1);
  return `everything in this file${last === undefined ? "" : `, to ${formatDate(last.date)}`}`;
}

/**
 * The days of the timeline, earliest first, each once. Events of sources that are not chosen do not count; those of no
 * source always do.
 */
export function toEventDays(file: EvidenceFile, chosen: readonly SourceId[]): EventDay[] {
  const shown = new Set<SourceId>(chosen);
  const byTime = new Map<number, TimelineEvent[]>();
  for (const event of file.events) {
    if (event.source !== undefined && !shown.has(event.source)) continue;
    const { end } = partialDate(event.date);
    byTime.set(end, [...(byTime.get(end) ?? []), event]);
  }
  return [...byTime].toSorted(([a], [b]) => a - b).map(([time, events]) => ({ day: toDay(time), time, events }));
}

/**
 * The event day that lies `by` steps from a chosen day, `null` being today: behind the last event. A day between two
 * events counts as just after the earlier one.
 */
export function stepDay(days: readonly EventDay[], chosen: string | null, by: number): string | null {
  const time = chosen === null ? Infinity : partialDate(chosen).end;
  const passed = days.filter((entry) => entry.time <= time).length;
  const isEventDay = days.some((entry) => entry.time === time);
  // Index 0 is the first event; as many as there are days is today.
  const at = chosen === null ? days.length : passed - 1;
  const next = by < 0 && chosen !== null && !isEventDay ? at + by + 1 : at + by;
  return days[Math.min(Math.max(0, next), days.length)]?.day ?? null;
}

/** The event day nearest to a time on the axis, or `null` (today) when the end of the axis is nearer. */
export function nearestDay(days: readonly EventDay[], place: number, placeOf: (time: number) => number): string | null {
  let nearest: string | null = null;
  let least = 1 - place;
  for (const { day, time } of days) {
    const distance = Math.abs(placeOf(time) - place);
    if (distance < least || (distance === least && nearest !== null)) {
      least = distance;
      nearest = day;
    }
  }
  return nearest;
}
