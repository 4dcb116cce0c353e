import { type Ref, use, useMemo } from "react";
import { ChartSizeContext, useNarrowWindow } from "../charts/PrerenderedChart.tsx";
import { toEvidence } from "../evidence/model.ts";
import { Caveats } from "../panels/Caveats.tsx";
import { PanelBoundary } from "../panels/PanelBoundary.tsx";
import { PanelHost } from "../panels/PanelHost.tsx";
import { useEvidence, usePage, usePanelInput, useViewState } from "../panels/page.ts";
import { fillTemplate } from "../view/template.ts";
import { baseViewState } from "../view/viewState.ts";
import { loadSlidePanels } from "./slidePanels.ts";

/** The texts of a slide, written out from the evidence that its saved view shows; `null` behind the last slide. */
export function useSlideTexts(number: number) {
  const { file } = usePage();
  return useMemo(() => {
    const slide = file.slides[number - 1];
    if (slide === undefined) return null;
    const evidence = toEvidence(file, baseViewState(file, number).known);
    return {
      headline: fillTemplate(slide.headline, evidence),
      takeaway: fillTemplate(slide.takeaway, evidence),
      note: fillTemplate(slide.note, evidence),
    };
  }, [file, number]);
}

type SlideProps = { number: number; heading?: Ref<HTMLHeadingElement> };

/** One slide: headline, takeaway, and the panel of the page at the size of a slide, with its caveats and documents. */
export function SlideView({ number, heading }: SlideProps) {
  const { file } = usePage();
  const panels = use(loadSlidePanels(file));
  const { view } = useViewState();
  const evidence = useEvidence();
  const { sources } = usePanelInput();
  const narrow = useNarrowWindow();
  const texts = useSlideTexts(number);
  const slide = file.slides[number - 1];
  const shown = slide === undefined ? undefined : panels.get(slide.panel);
  if (texts === null) return <p className="slide nothing">The evidence file holds no slides.</p>;
  return (
    <section className="slide" data-slide={number} data-panel={slide?.panel} data-view={view}>
      <header className="slide-head">
        <h1 ref={heading} tabIndex={-1}>
          {texts.headline}
        </h1>
        <p className="takeaway">{texts.takeaway}</p>
      </header>
      <div className="slide-panel">
        {shown === undefined ? (
          <p className="nothing">The page has no panel “{slide?.panel}”.</p>
        ) : (
          <ChartSizeContext value={narrow ? "narrow" : "slide"}>
            <PanelBoundary key={number} id={shown.entry.id} title={texts.headline}>
              <PanelHost
                entry={shown.entry}
                panel={shown.panel}
                footer={(bound) => <Caveats evidence={evidence} view={bound} sources={sources} />}
              />
            </PanelBoundary>
          </ChartSizeContext>
        )}
      </div>
    </section>
  );
}
