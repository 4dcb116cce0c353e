import { useEffect, useEffectEvent, useLayoutEffect, useState } from "react";
import { flushSync } from "react-dom";
import { useEvidence, usePage, usePanelInput } from "../../panels/page.ts";
import { documentLink } from "../../claims/words/citation.ts";
import { FINDINGS } from "../../claims/findings/findings.ts";
import { comparedPapers } from "../../claims/comparedPapers.ts";
import { useTaken } from "../useTaken.ts";
import { pageRules, type PrintedView, toPrintedView } from "./printedView.ts";
import { typeset } from "../../claims/words/typography.ts";

/** The view as paper names it, taken when it is printed; `null` before. */
function usePrintedView(): PrintedView | null {
  const take = useTaken();
  const [printed, setPrinted] = useState<PrintedView | null>(null);
  const onPrint = useEffectEvent(() => flushSync(() => setPrinted(toPrintedView(take()))));
  useEffect(() => {
    const listener = () => onPrint();
    window.addEventListener("beforeprint", listener);
    return () => window.removeEventListener("beforeprint", listener);
  }, []);
  return printed;
}

/** Heads the printed page: filter, day, address. */
export function PrintHead() {
  const printed = usePrintedView();
  const rules = printed === null ? "" : pageRules(printed);
  // A constructed style sheet is allowed by a strict Content-Security-Policy, where a style element is not.
  useLayoutEffect(() => {
    if (rules === "" || !("adoptedStyleSheets" in document) || !("replaceSync" in CSSStyleSheet.prototype)) return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  }, [rules]);
  if (printed === null) return null;
  return (
    <div className="print-only print-head" aria-hidden="true">
      {printed.origin !== null && (
        <p>
          <strong>{printed.origin}</strong>
        </p>
      )}
      <p>{printed.filter}</p>
      <p>{`Printed ${printed.printed}. Data version ${printed.dataVersion}. ${printed.address}`}</p>
    </div>
  );
}

/** Ends the brief: the caveats in full, and the papers that are compared, with their addresses. */
export function PrintFoot() {
  const { file } = usePage();
  const evidence = useEvidence();
  const input = usePanelInput();
  const { sources } = input;
  return (
    <div className="print-only print-foot" aria-hidden="true">
      <p>
        {sources
          .filter((source) => evidence.isPublished(source.id))
          .map((source) => (
            <span key={source.id}>
              <b>{typeset(`${source.shortName}:`)}</b> <span>{typeset(`${source.caveat} `)}</span>
            </span>
          ))}
      </p>
      <ol>
        {comparedPapers(evidence).map(({ document }) => (
          <li key={document.id}>
            {typeset(
              `${document.citation} ${document.citation.includes(document.title) ? "" : `${document.title}. `}${documentLink(document)?.address ?? ""}`,
            )}
          </li>
        ))}
      </ol>
      {file.plainWords !== undefined && (
        <p>
          <b>{`${evidence.panel("plain-words")?.title ?? ""}:`}</b>{" "}
          <span>{typeset(FINDINGS.patients(evidence, input).heading)}</span>
        </p>
      )}
      <p>{typeset(file.advice)}</p>
    </div>
  );
}
