import type { Slide } from "../evidence/schema.ts";
import { type RefObject, use, useEffect, useMemo, useRef } from "react";
import { ChartSizeContext, useNarrowWindow } from "../charts/PrerenderedChart.tsx";
import { HostContext } from "../panels/Chart.tsx";
import { DataTable, WordList } from "../panels/DataTable.tsx";
import { PanelBoundary } from "../panels/PanelBoundary.tsx";
import { useEvidence, usePage, usePanelInput, useShownState } from "../panels/page.ts";
import type { BoundView, Panel } from "../panels/panel.tsx";
import { formatDate } from "../claims/words/format.ts";
import { toSlides } from "../claims/story.ts";
import { SlideFoot } from "./SlideFoot.tsx";
import { SlideState } from "./SlideState.tsx";
import { loadSlidePanels, type SlidePanels } from "./slidePanels.ts";
import { useFit } from "./useFit.ts";
import { typeset } from "../claims/words/typography.ts";

type SlideViewProps = {
  /** Takes the heading, and the focus with it whenever another slide is shown. */
  heading?: RefObject<HTMLHeadingElement | null>;
};

/**
 * One slide: its question, what its panel shows in one derived sentence, the panel at the size of a slide, and the
 * caveats of the sources that are in it. Everything comes from one state, so that no slide says what it does not show.
 */
export function SlideView({ heading }: SlideViewProps) {
  const { file } = usePage();
  const panels = use(loadSlidePanels());
  const { slides: story, present } = useShownState();
  const slides = toSlides(file, story);
  const number = Math.min(present ?? 1, slides.length);
  const slide = slides[number - 1];
  if (slide === undefined) return <p className="slide nothing">The evidence file holds no slides.</p>;
  return (
    <SlideState slide={slide}>
      <OneSlide slide={slide} number={number} count={slides.length} panels={panels} {...(heading ? { heading } : {})} />
    </SlideState>
  );
}

type OneSlideProps = SlideViewProps & { slide: Slide; number: number; count: number; panels: SlidePanels };

function OneSlide({ slide, number, count, panels, heading }: OneSlideProps) {
  const { known } = useShownState();
  useEffect(() => heading?.current?.focus({ preventScroll: true }), [heading, slide.id]);
  const shown = panels.get(slide.panel)?.panel ?? null;
  return (
    <section className="slide" data-slide={number} data-panel={slide.panel}>
      {shown === null ? (
        <>
          <header className="slide-head">
            <h1 ref={heading} tabIndex={-1}>
              {typeset(slide.title)}
            </h1>
          </header>
          <p className="nothing">The page has no panel “{slide.panel}”.</p>
        </>
      ) : (
        <PanelBoundary
          key={`${slide.id} ${known === null ? "" : formatDate(known)}`}
          id={slide.panel}
          title={slide.title}
        >
          <SlideOfPanel slide={slide} number={number} count={count} panel={shown} {...(heading ? { heading } : {})} />
        </PanelBoundary>
      )}
    </section>
  );
}

type SlideOfPanelProps = Omit<OneSlideProps, "panels"> & { panel: Panel };

function SlideOfPanel({ slide, number, count, panel, heading }: SlideOfPanelProps) {
  const evidence = useEvidence();
  const input = usePanelInput();
  const { view: mode } = useShownState();
  const view = useMemo(() => panel.toView(evidence, input), [panel, evidence, input]);
  const narrow = useNarrowWindow();
  const box = useRef<HTMLDivElement>(null);
  useFit(box, view);
  const host = useMemo(
    () => ({ title: slide.title, summary: view.summary, isDefault: false }),
    [slide.title, view.summary],
  );
  return (
    <HostContext value={host}>
      <header className="slide-head">
        <h1 ref={heading} tabIndex={-1}>
          {typeset(slide.title)}
        </h1>
        {view.empty === null && (
          <p className="takeaway" data-length={lengthOf(view.summary)}>
            {typeset(view.summary)}
          </p>
        )}
      </header>
      <div className="slide-panel" ref={box}>
        <div className="slide-panel-body panel-body">
          <ChartSizeContext value={narrow ? "narrow" : "slide"}>
            <SlideBody view={view} mode={mode} tableIsDrawing={panel.tableIsDrawing} />
          </ChartSizeContext>
        </div>
      </div>
      <SlideFoot slide={slide} view={view} number={number} count={count} />
    </HostContext>
  );
}

/** A sentence that names many sources is set smaller, so that it leaves the panel its room. */
function lengthOf(sentence: string): "long" | "longest" | undefined {
  if (sentence.length > 420) return "longest";
  return sentence.length > 170 ? "long" : undefined;
}

type SlideBodyProps = { view: BoundView; mode: string; tableIsDrawing: boolean };

function SlideBody({ view, mode, tableIsDrawing }: SlideBodyProps) {
  if (view.empty !== null) return <p className="nothing">{typeset(view.empty)}</p>;
  if (mode === "words") return <WordList lines={view.words} />;
  if (mode === "table" || tableIsDrawing) return <DataTable table={view.table} />;
  return (
    <>
      {view.drawControls?.()}
      {view.draw()}
    </>
  );
}
