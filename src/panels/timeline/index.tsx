import { useCallback, useMemo } from "react";
import { TimelineChart } from "../../charts/TimelineChart.tsx";
import { layOutDrawing } from "../../charts/timelineSizes.ts";
import { TABLET_WINDOW, useWindowUpTo } from "../../charts/useWindowUpTo.ts";
import { describeWhole, toEventDays } from "../../claims/time/asOf.ts";
import { capitalise, formatDate } from "../../claims/words/format.ts";
import { AsOfSlider } from "../asOf/AsOfSlider.tsx";
import { ChartBox } from "../Chart.tsx";
import { forSources } from "../DataTable.tsx";
import { useShownState, usePage, useSetView } from "../page.ts";
import { definePanel } from "../panel.tsx";
import { SourceMarker } from "../SourceMarker.tsx";
import { onlySource } from "../../claims/panelView.ts";
import { AS_OF, type EventEntry, type TimelineDrawing, toTimelineView } from "./view.ts";
import { typeset } from "../../claims/words/typography.ts";

/** The drawing with the handle that cuts the page to a day, and a day under each mark. */
function DrawnTimeline({ drawing }: { drawing: TimelineDrawing }) {
  const { file } = usePage();
  const { known, sources } = useShownState();
  const set = useSetView();
  const days = useMemo(() => toEventDays(file, sources), [file, sources]);
  const size = useWindowUpTo(TABLET_WINDOW) ? "tablet" : "page";
  const { overview, width, height } = layOutDrawing(drawing, size);
  // Not as an attribute, which the prerendered page would carry and its policy refuse.
  const placeHandle = useCallback(
    (handle: HTMLElement | null) => {
      handle?.style.setProperty("inset-inline", `calc(${percent(overview.left / width)} - var(--thumb) / 2)`);
      handle?.style.setProperty("inset-block-start", percent(overview.y / height));
    },
    [overview, width, height],
  );
  const { events } = drawing;
  const tip = useCallback((key: string) => events.find(({ id }) => id === key)?.tip ?? null, [events]);
  const onTarget = (target: string) => {
    if (target.startsWith(AS_OF)) {
      const id = target.slice(AS_OF.length);
      set({ known: days.find((day) => day.events.some((event) => event.id === id))?.day ?? null });
      return;
    }
    const link = events.find(({ id }) => id === target)?.link ?? null;
    if (link !== null) window.open(link, "_blank", "noopener,noreferrer");
  };
  return (
    <div className="timeline-chart">
      <p className="timeline-known">
        <b>{typeset(`${known === null ? capitalise(describeWhole(file)) : formatDate(known)}:`)}</b>{" "}
        <span>{typeset(`${drawing.known}.`)}</span>{" "}
        <span className="soft">Drag the handle to see what was public on a day.</span>
      </p>
      <div className="timeline-box">
        <ChartBox tip={tip} onTarget={onTarget}>
          <TimelineChart drawing={drawing} size={size} />
        </ChartBox>
        <div className="timeline-handle" ref={placeHandle}>
          <AsOfSlider
            days={days}
            placeOf={(time) => (overview.x(time) - overview.left) / (overview.right - overview.left)}
          />
        </div>
      </div>
    </div>
  );
}

const percent = (share: number) => `${(100 * share).toFixed(3)}%`;

/** The list is the timeline and does without the drawing; on a phone it is what is seen. */
function Timeline({ drawing }: { drawing: TimelineDrawing }) {
  return (
    <>
      <DrawnTimeline drawing={drawing} />
      <details className="event-fold">
        <summary>
          {drawing.events.length === 1 ? "The one event as a list" : `All ${drawing.events.length} events as a list`}
        </summary>
        <ol className="events">
          {drawing.events.map((event) => (
            <EventItem key={event.id} event={event} />
          ))}
        </ol>
      </details>
    </>
  );
}

function EventItem({ event }: { event: EventEntry }) {
  return (
    <li
      id={`event-${event.id}`}
      data-source={forSources(onlySource(event.source))}
      data-colour={event.source?.mark.colour}
      data-window={event.isInWindow ? "" : undefined}
      data-hollow={event.later === null ? undefined : ""}
    >
      {event.machineDate === "" ? (
        <span className="event-date">{typeset(event.date)}</span>
      ) : (
        <time className="event-date" dateTime={event.machineDate}>
          {typeset(event.date)}
        </time>
      )}
      <span className="event-mark">
        {event.source === undefined ? <i className="event-square" /> : <SourceMarker mark={event.source.mark} />}
      </span>
      <span className="event-text">
        <b>{typeset(event.title)}</b>
        {event.detail !== "" && <span className="soft">{typeset(` ${event.detail}`)}</span>}
        {event.later !== null && <span className="soft">{typeset(` ${event.later}`)}</span>}
        <cite>{`${event.kind} · ${event.stated}`}</cite>
      </span>
    </li>
  );
}

export const panel = definePanel({
  dependsOn: ["sources", "unpublished"],
  toView: toTimelineView,
  charts: (drawing) => [
    { name: "timeline", draw: (size) => <TimelineChart drawing={drawing} size={size === "narrow" ? "page" : size} /> },
  ],
  Drawing: Timeline,
});
