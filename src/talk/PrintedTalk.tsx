import { useEffect, useState } from "react";
import { createPortal, flushSync } from "react-dom";
import { SlideDrawing } from "./SlideDrawing.tsx";
import { OneStep } from "./SlideView.tsx";
import type { Step } from "./run.ts";
import type { Talk } from "./useTalk.ts";

const NOTES = "print-notes";

/** Asks the browser to print the slides: every one whole, with what the speaker says where that is wanted. */
export function printTalk(withNotes: boolean): void {
  document.documentElement.toggleAttribute(`data-${NOTES}`, withNotes);
  window.print();
}

/** The slides on paper. They are drawn when somebody prints, and a page each. */
export function PrintedTalk({ talk }: { talk: Talk }) {
  const [isPrinted, setPrinted] = useState(false);
  useEffect(() => {
    // The browser takes the page as it is when the event is over.
    const before = () => flushSync(() => setPrinted(true));
    const after = () => {
      setPrinted(false);
      document.documentElement.removeAttribute(`data-${NOTES}`);
    };
    window.addEventListener("beforeprint", before);
    window.addEventListener("afterprint", after);
    return () => {
      window.removeEventListener("beforeprint", before);
      window.removeEventListener("afterprint", after);
    };
  }, []);
  if (!isPrinted) return null;
  return createPortal(
    <div className="printed-talk">
      {talk.run.map((step, i) => (
        <PrintedSlide key={step.slide.id} step={step} number={i + 1} talk={talk} />
      ))}
    </div>,
    document.body,
  );
}

function PrintedSlide({ step, number, talk }: { step: Step; number: number; talk: Talk }) {
  const { slide, told } = step;
  return (
    <section className="printed-slide">
      <OneStep step={step} number={number} count={talk.count}>
        {told !== null && <SlideDrawing told={told} place={`${number} / ${talk.count}`} measure={talk.view.measure} />}
      </OneStep>
      <div className="printed-notes">
        <p>{told?.note ?? slide.note}</p>
        {told?.cautions.map((caution) => (
          <p key={caution}>{caution}</p>
        ))}
        {told !== null && told.documents.length > 0 && (
          <p>{told.documents.map(({ citation }) => citation).join(" ")}</p>
        )}
      </div>
    </section>
  );
}
