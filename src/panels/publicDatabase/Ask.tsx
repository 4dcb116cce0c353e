import { createContext, lazy, startTransition, Suspense, useContext, useState } from "react";
import { OPENFDA } from "../../evidence/openFda/service.ts";
import type { Answers, PublicDatabase } from "../../evidence/schema.ts";
import { useViewState } from "../page.ts";
import { loadPiece, PieceBoundary } from "../pieces.tsx";

const Asking = lazy(() => loadPiece(async () => ({ default: (await import("./Asking.tsx")).Asking })));

/** How answers get into the evidence that the page shows, where they are data like any other. */
export const KeepAnswersContext = createContext<(answers: Answers) => void>(() => undefined);

type AskProps = {
  section: PublicDatabase;
  /** Ids of the products to ask for. */
  products: readonly string[];
  label?: string;
};

/**
 * The button before the one request that leaves the page, and what follows it. Not on slides: nothing is asked in the
 * middle of a talk.
 */
export function Ask({ section, products, label = ASK }: AskProps) {
  const keep = useContext(KeepAnswersContext);
  const { present } = useViewState();
  const [isAsking, setAsking] = useState(false);
  const [isMissing, setMissing] = useState(false);
  if (present !== null) return null;
  if (isMissing) {
    return (
      <p role="alert">
        <span>What asks could not be loaded. </span>
        <button type="button" onClick={() => window.location.reload()}>
          Load the page again
        </button>
      </p>
    );
  }
  if (!isAsking) {
    return (
      <button type="button" className="ask-button" disabled={products.length === 0} onClick={() => setAsking(true)}>
        {label}
      </button>
    );
  }
  const stop = () => setAsking(false);
  const take: typeof keep = (answers) =>
    startTransition(() => {
      stop();
      keep(answers);
    });
  return (
    <PieceBoundary onFail={() => setMissing(true)}>
      <Suspense fallback={<p role="status">One moment…</p>}>
        <Asking section={section} products={products} onAnswers={take} onStop={stop} />
      </Suspense>
    </PieceBoundary>
  );
}

const ASK = `Ask ${OPENFDA.name}, ${OPENFDA.of}; it will see your IP address`;
