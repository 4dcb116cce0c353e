import { type PointerEvent, type ReactNode, type RefObject, useEffect, useMemo, useRef } from "react";
import { ChartSizeContext, useNarrowWindow } from "../charts/PrerenderedChart.tsx";
import type { Slide } from "../evidence/schema.ts";
import { endSentence } from "../claims/words/format.ts";
import { typeset } from "../claims/words/typography.ts";
import { toSlideView, writeViewState } from "../claims/address/viewState.ts";
import { HostContext } from "../panels/Chart.tsx";
import { DataTable, WordList } from "../panels/DataTable.tsx";
import { PanelBoundary } from "../panels/PanelBoundary.tsx";
import { useEvidence, useOpenFigure, usePage, usePanelInput, useShownState, useViewState } from "../panels/page.ts";
import type { BoundView, Panel } from "../panels/panel.tsx";
import { ViewContexts } from "../panels/ViewProvider.tsx";
import type { Step } from "./run.ts";
import { SlideDrawing } from "./SlideDrawing.tsx";
import { useSlidePanels } from "./slidePanels.ts";
import type { DeckControls } from "./useDeck.ts";
import { useFit } from "./useFit.ts";

/** The slide that is on, live: what it shows answers the hand, and what both windows share lies over it. */
export function SlideView({ deck, hint }: { deck: DeckControls; hint?: ReactNode }) {
  const { talk, shared, share, zoom, heading, mouse } = deck;
  const { step } = talk;
  const box = useRef<HTMLDivElement>(null);
  const openFigure = useOpenFigure();
  const spotOf = (event: PointerEvent) => {
    const around = box.current?.getBoundingClientRect();
    if (around === undefined || around.width === 0) return mouse.current;
    return { x: (event.clientX - around.left) / around.width, y: (event.clientY - around.top) / around.height };
  };
  useDotKey(deck);
  if (step === undefined) return <p className="slide nothing">Nothing can be shown under this filter.</p>;
  return (
    <div
      className="stage"
      ref={box}
      data-dot={shared.dot === null ? undefined : ""}
      onPointerMove={(event) => {
        mouse.current = spotOf(event);
        if (shared.dot !== null) share({ dot: mouse.current });
        const target = event.target instanceof Element ? event.target.closest("[data-figure]") : null;
        const figure = target?.getAttribute("data-figure") ?? null;
        if (event.pointerType === "mouse" && figure !== shared.figure) share({ figure });
      }}
      onPointerDown={(event) => {
        const isOnControl =
          event.target instanceof Element && event.target.closest("[data-figure], button, input, a, label") !== null;
        if (event.pointerType === "mouse" && event.button === 0 && !isOnControl) share({ dot: spotOf(event) });
      }}
      onPointerUp={() => shared.dot !== null && share({ dot: null })}
      onPointerLeave={() => (shared.dot !== null || shared.figure !== null) && share({ dot: null, figure: null })}
      onDoubleClick={(event) => {
        const isOnControl =
          event.target instanceof Element && event.target.closest("[data-figure], button, input, a") !== null;
        if (!isOnControl) deck.setZoom(zoom === null ? mouse.current : null);
      }}
    >
      <div
        className="stage-zoom"
        style={zoom === null ? undefined : { scale: 2, transformOrigin: `${zoom.x * 100}% ${zoom.y * 100}%` }}
        data-lit={shared.figure ?? undefined}
      >
        <Lit figure={shared.figure} box={box}>
          <OneStep step={step} number={talk.number} count={talk.count} heading={heading}>
            {step.told !== null && (
              <SlideDrawing
                told={step.told}
                place={`${talk.number} / ${talk.count}`}
                measure={talk.view.measure}
                openFigure={openFigure}
                hidden={deck.hidden}
              />
            )}
          </OneStep>
        </Lit>
      </div>
      {shared.dot !== null && (
        <span className="stage-dot" style={{ left: `${shared.dot.x * 100}%`, top: `${shared.dot.y * 100}%` }} />
      )}
      {hint}
    </div>
  );
}

/** While L is held the dot follows the mouse. */
function useDotKey({ share, mouse, shortcuts }: DeckControls) {
  const latest = useRef(share);
  latest.current = share;
  useEffect(() => {
    if (!shortcuts) return;
    const isL = (event: KeyboardEvent) => event.code === "KeyL" && !event.ctrlKey && !event.metaKey && !event.altKey;
    const isTyped = (event: KeyboardEvent) =>
      event.target instanceof Element && event.target.closest("input, textarea, select, dialog") !== null;
    const down = (event: KeyboardEvent) => {
      if (isL(event) && !event.repeat && !isTyped(event)) latest.current({ dot: mouse.current });
    };
    const up = (event: KeyboardEvent) => isL(event) && latest.current({ dot: null });
    window.addEventListener("keydown", down);
    window.addEventListener("keyup", up);
    return () => {
      window.removeEventListener("keydown", down);
      window.removeEventListener("keyup", up);
    };
  }, [mouse, shortcuts]);
}

/** Lights what stands for the figure under the speaker's mouse, in both windows. */
function Lit({
  figure,
  box,
  children,
}: {
  figure: string | null;
  box: RefObject<HTMLElement | null>;
  children: ReactNode;
}) {
  useEffect(() => {
    if (figure === null) return;
    const lit = [...(box.current?.querySelectorAll("[data-figure]") ?? [])].filter(
      (element) => element.getAttribute("data-figure") === figure,
    );
    for (const element of lit) element.setAttribute("data-lit", "");
    return () => {
      for (const element of lit) element.removeAttribute("data-lit");
    };
  });
  return children;
}

type OneStepProps = {
  step: Step;
  number: number;
  count: number;
  /** Takes the heading, and the focus with it whenever another slide is shown. */
  heading?: RefObject<HTMLHeadingElement | null>;
  /** The drawing of a slide that has one. */
  children: ReactNode;
};

/** A slide with its drawing, or a panel of the page in its place. */
export function OneStep({ step, number, count, heading, children }: OneStepProps) {
  const { slide, told, isReworded } = step;
  const place = { number, count, ...(heading === undefined ? {} : { heading }) };
  useEffect(() => heading?.current?.focus({ preventScroll: true }), [heading, slide.id]);
  if (told !== null) {
    return (
      <section className="slide" data-slide={number} data-panel={slide.panel} data-picture={slide.picture}>
        <h1 ref={heading} tabIndex={-1} className="visually-hidden">
          {told.title}
        </h1>
        {children}
        <p className="visually-hidden slide-small">{told.foot.map(({ text }) => text).join("")}</p>
      </section>
    );
  }
  return (
    <section className="slide panel-slide" data-slide={number} data-panel={slide.panel}>
      <SlideState slide={slide}>
        <PanelBoundary key={slide.id} id={slide.panel} title={slide.title}>
          <PanelSlide slide={slide} isReworded={isReworded} {...place} />
        </PanelBoundary>
      </SlideState>
    </section>
  );
}

/** Gives what is inside the view of the talk with what the slide keeps for itself. Controls inside still change the talk. */
export function SlideState({ slide, children }: { slide: Slide; children: ReactNode }) {
  const { file } = usePage();
  const now = useViewState();
  const current = useMemo(() => {
    const state = toSlideView(now, file, slide);
    return { state, search: writeViewState(state, file), problems: [], turn: 0 };
  }, [now, file, slide]);
  return (
    <ViewContexts current={current} file={file}>
      {children}
    </ViewContexts>
  );
}

type PanelSlideProps = Pick<OneStepProps, "number" | "count" | "heading"> & Pick<Step, "slide" | "isReworded">;

function PanelSlide(props: PanelSlideProps) {
  const { slide, heading } = props;
  const panel = useSlidePanels().get(slide.panel)?.panel ?? null;
  if (panel === null) {
    return (
      <>
        <h1 ref={heading} tabIndex={-1}>
          {slide.title}
        </h1>
        <p className="nothing">{`The page has no panel “${slide.panel}”.`}</p>
      </>
    );
  }
  return <SlideOfPanel {...props} panel={panel} />;
}

function SlideOfPanel({ slide, isReworded, number, count, panel, heading }: PanelSlideProps & { panel: Panel }) {
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
  const cautions = view.sources.flatMap((id) => {
    const source = evidence.source(id);
    return source === undefined || source.role === "context" ? [] : [source];
  });
  return (
    <HostContext value={host}>
      <header className="slide-head">
        <h1 ref={heading} tabIndex={-1}>
          {typeset(slide.title)}
        </h1>
        {view.empty === null && (
          <p className="takeaway">{typeset(`${isReworded ? "Presenter’s wording. " : ""}${view.summary}`)}</p>
        )}
      </header>
      <div className="slide-panel" ref={box}>
        <div className="slide-panel-body panel-body">
          <ChartSizeContext value={narrow ? "narrow" : "slide"}>
            <SlideBody view={view} mode={mode} tableIsDrawing={panel.tableIsDrawing} />
          </ChartSizeContext>
        </div>
      </div>
      <footer className="slide-foot">
        <p className="slide-small">
          {cautions.map((source) => (
            <span key={source.id}>
              <b>{`${source.shortName}: `}</b>
              <span>{typeset(`${endSentence(source.caution ?? source.caveat)} `)}</span>
            </span>
          ))}
        </p>
        <p className="slide-number" translate="no" aria-hidden="true">
          {`${number} / ${count}`}
        </p>
      </footer>
    </HostContext>
  );
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
