import type { TimelineDrawing } from "../../charts/TimelineChart.tsx";
import { partialDate } from "../../evidence/partialDate.ts";
import type { DocumentId, Source, SourceId, TimelineEvent } from "../../evidence/schema.ts";
import { yearAxis } from "../../view/axis.ts";
import { capitalise, formatDate } from "../../view/format.ts";
import { onlySource, type ToPanelView } from "../../view/panelView.ts";
import { publicityStart } from "../../view/publicity.ts";
import { fillTemplate } from "../../view/template.ts";
import { documentNames } from "../citations.ts";
import { fromOlderView } from "../olderView.ts";

/** An event of the list that works without the drawing. */
export type EventEntry = {
  id: string;
  date: string;
  machineDate: string;
  kind: string;
  title: string;
  detail: string;
  stated: string;
  documents: readonly DocumentId[];
  source: Source | undefined;
  publicity: string | null;
};

export type TimelinePanelDrawing = { chart: TimelineDrawing; events: readonly EventEntry[] };

export const toTimelineView: ToPanelView<TimelinePanelDrawing> = fromOlderView((evidence, input) => {
  const inPlay = new Map<SourceId, Source>(input.sources.map((source) => [source.id, source]));
  const shown = evidence.file.events.filter((event) => event.source === undefined || inPlay.has(event.source));
  const sourceOf = (event: TimelineEvent) => (event.source === undefined ? undefined : inPlay.get(event.source));
  const publicity = publicityStart(evidence);
  const years = evidence.file.events.map((event) => new Date(partialDate(event.date).start).getUTCFullYear());
  const lanes = [...new Set(evidence.file.events.map((event) => event.kind))];
  const events = shown.map((event): EventEntry => {
    const source = sourceOf(event);
    const afterPublicity =
      publicity !== null &&
      source !== undefined &&
      evidence.isReports(source) &&
      event.kind === "data cut" &&
      partialDate(event.date).end > publicity.time;
    return {
      id: event.id,
      date: formatDate(event.date),
      machineDate: event.date.includes("Q") ? "" : event.date,
      kind: event.kind,
      title: fillTemplate(event.title, evidence),
      detail: fillTemplate(event.detail ?? "", evidence),
      stated: documentNames(evidence, event.citations),
      documents: event.citations.map((citation) => citation.document),
      source,
      publicity: afterPublicity ? `after the publicity of ${publicity.words}` : null,
    };
  });
  let products = 0;
  const steps = shown.flatMap((event) =>
    event.kind === "approval" ? [{ time: partialDate(event.date).start, count: ++products }] : [],
  );
  const rows = events.map((event) => ({
    key: event.id,
    sources: onlySource(event.source),
    documents: event.documents,
    cells: [
      { text: event.date },
      { text: event.kind },
      { text: [event.title, event.detail, event.publicity ?? ""].filter((part) => part !== "").join(" — ") },
      { text: event.source?.name ?? "" },
      { text: event.stated },
    ],
  }));
  const first = events[0];
  const last = events.at(-1);
  return {
    drawing: {
      chart: {
        axis: yearAxis(Math.min(...years, 2017), Math.max(...years, 2025)),
        lanes: lanes.map((kind) => capitalise(kind)),
        marks: shown.map((event, i) => ({
          key: event.id,
          lane: lanes.indexOf(event.kind),
          start: partialDate(event.date).start,
          end: partialDate(event.date).end,
          source: sourceOf(event),
          aria: `${formatDate(event.date)}, ${event.kind}: ${events[i]?.title ?? ""}${events[i]?.publicity == null ? "" : ` (${events[i].publicity})`}`,
          publicity: event.publicity === true || events[i]?.publicity != null,
        })),
        products: steps,
        productsLabel: "Approved products",
        publicity: publicity === null ? null : { time: publicity.time, label: `publicity from ${publicity.words}` },
        knownBy:
          evidence.knownBy === null
            ? null
            : { time: partialDate(evidence.knownBy).end, label: `known by ${formatDate(evidence.knownBy)}` },
      },
      events,
    },
    table: {
      caption: "2017 to 2025",
      columns: [{ label: "Date" }, { label: "Kind" }, { label: "Event" }, { label: "Source" }, { label: "Stated in" }],
      rows,
    },
    words: events.map((event) => ({
      key: event.id,
      sources: onlySource(event.source),
      text: `${event.date}: ${event.title}${event.publicity === null ? "" : ` (${event.publicity})`}.`,
    })),
    summary: (chosen) => {
      const count = shown.filter((event) => event.source === undefined || chosen.has(event.source)).length;
      if (first === undefined || last === undefined) return "No event is shown.";
      return `${count} events from ${first.date} to ${last.date}, among them ${products} approvals.`;
    },
    notes:
      publicity === null
        ? []
        : [
            `Reports after ${publicity.words} came after publicity, which may have raised reporting; no trend is drawn across that day.`,
          ],
    sources: new Set(),
  };
});
