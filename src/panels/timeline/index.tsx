import { useState } from "react";
import { TimelineChart } from "../../charts/TimelineChart.tsx";
import { Chart } from "../Chart.tsx";
import { forSources } from "../DataTable.tsx";
import { usePage, useViewState } from "../page.ts";
import { definePanel, type PanelChart } from "../panel.tsx";
import { SourceMarker } from "../SourceMarker.tsx";
import { type EventEntry, type TimelinePanelDrawing, toTimelineView } from "./view.ts";
import { onlySource } from "../../view/panelView.ts";

/** The list is the timeline and does without the drawing; an event that is selected in one is selected in the other. */
function Timeline({ drawing }: { drawing: TimelinePanelDrawing }) {
  const [active, setActive] = useState<string | null>(null);
  const select = (id: string) => {
    setActive(id);
    document.getElementById(`event-${id}`)?.focus();
  };
  return (
    <>
      <Chart chart={toPanelChart(drawing, active)} onTarget={select} />
      <ol className="events">
        {drawing.events.map((event) => (
          <EventItem key={event.id} event={event} active={active === event.id} onSelect={setActive} />
        ))}
      </ol>
    </>
  );
}

const toPanelChart = ({ chart }: TimelinePanelDrawing, selected: string | null = null): PanelChart => ({
  name: "timeline",
  draw: (size) => <TimelineChart drawing={chart} size={size} selected={selected} />,
});

type EventItemProps = { event: EventEntry; active: boolean; onSelect: (id: string | null) => void };

function EventItem({ event, active, onSelect }: EventItemProps) {
  return (
    <li
      data-source={forSources(onlySource(event.source))}
      data-colour={event.source?.mark.colour}
      data-active={active ? "" : undefined}
      data-kind={event.kind}
    >
      {event.machineDate === "" ? <span>{event.date}</span> : <time dateTime={event.machineDate}>{event.date}</time>}
      <span className="event-text">
        {event.source !== undefined && <SourceMarker mark={event.source.mark} />}
        <button
          type="button"
          id={`event-${event.id}`}
          className="event-pick"
          aria-pressed={active}
          data-target={event.id}
          onClick={() => onSelect(active ? null : event.id)}
        >
          {event.title}
        </button>
        {event.detail !== "" && <span className="soft"> {event.detail}</span>}
        {event.publicity !== null && <span className="publicity"> {event.publicity}</span>}
        <cite>
          {event.kind} · {event.stated}
        </cite>
      </span>
    </li>
  );
}

function KnownBy() {
  const { set } = usePage();
  const { known } = useViewState();
  return (
    <p className="panel-controls">
      <label>
        Known by{" "}
        <input
          type="date"
          min="2017-01-01"
          max="2025-12-31"
          value={known ?? ""}
          onChange={(event) => set({ known: event.target.value === "" ? null : event.target.value }, "replace")}
        />
      </label>{" "}
      <button type="button" disabled={known === null} onClick={() => set({ known: null })}>
        Show everything
      </button>
    </p>
  );
}

export const panel = definePanel({
  dependsOn: ["sources"],
  toView: toTimelineView,
  charts: (drawing) => [toPanelChart(drawing)],
  Drawing: Timeline,
  Controls: KnownBy,
});
