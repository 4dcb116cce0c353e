import { useEffect, useEffectEvent, useLayoutEffect, useState } from "react";
import { flushSync } from "react-dom";
import { useEvidence, usePage, usePanelInput } from "../../panels/page.ts";
import { documentLink } from "../../claims/words/citation.ts";
import { FINDINGS } from "../../claims/findings/findings.ts";
import { comparedPapers } from "../../claims/comparedPapers.ts";
import { useTaken } from "../useTaken.ts";
import { typeset } from "../../claims/words/typography.ts";
import { formatCalendarDay } from "../../export/calendarDay.ts";
import { describeWhole } from "../../claims/time/asOf.ts";
import { describeOrigin, linkToView } from "../../claims/address/origin.ts";
import type { Taken } from "../../export/subject.ts";
import { chosenOutcome } from "../../claims/panelView.ts";
import { toEvidence } from "../../evidence/model.ts";
import { formatDate, joinWords } from "../../claims/words/format.ts";

/** What paper has to say of itself: it can be neither clicked nor reloaded. */
type PrintedView = {
  title: string;
  dataVersion: string;
  /** "T-cell cancer · FDA case reports and Penn trial cohort · as public on 15 Dec 2023"; many sources are counted. */
  filter: string;
  /** The day of print. */
  printed: string;
  /** Whose figures these are, where they are not those of the site. */
  origin: string | null;
  /** Where the same view can be opened; `null` where nothing shows it. */
  address: string | null;
};

/** More sources than this have no room in the margin of a page. */
const MAX_NAMED = 3;

function toPrintedView({ file, state, origin, today }: Taken): PrintedView {
  const evidence = toEvidence(file, state.known);
  const names = evidence.whole.sources.filter((source) => state.sources.includes(source.id)).map(({ name }) => name);
  const sources =
    names.length > MAX_NAMED ? `${names.length} sources` : names.length === 0 ? "no source chosen" : joinWords(names);
  return {
    title: file.topic.name,
    dataVersion: file.dataVersion,
    filter: [
      chosenOutcome(evidence, state.outcome).label,
      sources,
      state.known === null ? describeWhole(file) : `as public on ${formatDate(state.known)}`,
    ].join(" · "),
    printed: formatCalendarDay(today),
    origin: describeOrigin(origin),
    address: linkToView(origin, state, file),
  };
}

/**
 * What stands in the margins of each printed page: the filter and the day of print over it, and under it title, data
 * version, address and the number of the page. A margin can only hold what a style sheet says, so that these rules are
 * made from the view; browsers that do not know margin boxes print their own, and the first page has all of it anyway.
 */
function pageRules({ title, dataVersion, filter, printed, address }: PrintedView): string {
  const box = (place: string, content: string) =>
    `@${place}{content:${content};font:7.5pt sans-serif;color:#4d4a45;white-space:nowrap}`;
  // A long query has no room in a line; the first page has it whole.
  const short = address === null || address.length <= MAX_ADDRESS ? address : address.replace(/[?#].*/, "");
  const where = [`${title}. Data version ${dataVersion}.`, short ?? ""].join(" ").trim();
  return `@page{${[
    box("top-left", cssString(filter)),
    box("top-right", cssString(`Printed ${printed}`)),
    box("bottom-left", cssString(where)),
    box("bottom-right", 'counter(page) " / " counter(pages)'),
  ].join("")}}`;
}

const MAX_ADDRESS = 70;

/** A CSS string; quotes, backslashes and line ends are written as code points. */
function cssString(text: string): string {
  return `"${text.replaceAll(/["\\\n]/g, (character) => `\\${character.codePointAt(0)?.toString(16) ?? ""} `)}"`;
}

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
