import { useEffect, useLayoutEffect, useState } from "react";
import { flushSync } from "react-dom";
import { useEvidence, usePage, usePanelInput } from "../../panels/page.ts";
import { documentLink } from "../../view/citation.ts";
import { comparedPapers } from "../../view/comparedPapers.ts";
import { useTaken } from "../useTaken.ts";
import { pageRules } from "./pageRules.ts";
import { toPrintedView } from "./printedView.ts";

/** The view as paper names it; made anew when it is printed, since the day of print is that of printing. */
function usePrintedView() {
  const take = useTaken();
  const [isLive, setLive] = useState(false);
  const [, setPrinted] = useState(0);
  useEffect(() => {
    setLive(true);
    const onPrint = () => flushSync(() => setPrinted((count) => count + 1));
    window.addEventListener("beforeprint", onPrint);
    return () => window.removeEventListener("beforeprint", onPrint);
  }, []);
  // The prerendered page knows neither its address nor the day.
  return isLive ? toPrintedView(take()) : null;
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
      <p>
        Printed {printed.printed}. Data version {printed.dataVersion}. {printed.address}
      </p>
    </div>
  );
}

/** Ends the brief: the caveats in full, and the papers that are compared, with their addresses. */
export function PrintFoot() {
  const { file } = usePage();
  const evidence = useEvidence();
  const { sources } = usePanelInput();
  return (
    <div className="print-only print-foot" aria-hidden="true">
      <p>
        {sources
          .filter((source) => evidence.isPublished(source.id))
          .map((source) => (
            <span key={source.id}>
              <b>{source.shortName}:</b> {source.caveat}{" "}
            </span>
          ))}
      </p>
      <ol>
        {comparedPapers(evidence).map(({ document }) => (
          <li key={document.id}>
            {document.citation} {document.title}. {documentLink(document)?.address ?? ""}
          </li>
        ))}
      </ol>
      <p>{file.advice}</p>
    </div>
  );
}
