import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { addressOf } from "../../evidence/openFda/questions.ts";
import { OPENFDA } from "../../evidence/openFda/service.ts";
import { formatCount } from "../../claims/words/format.ts";
import { Chart } from "../Chart.tsx";
import { describeEnd } from "../counts/view.ts";
import { FigureLink } from "../FigureLink.tsx";
import { useViewState } from "../page.ts";
import type { PanelChart } from "../panel.tsx";
import { loadPiece } from "../pieces.tsx";
import { Ask } from "./Ask.tsx";
import { ProductChoice } from "./ProductChoice.tsx";
import { COMPARABLE, describeTogether } from "./sentences.ts";
import type { BesideRow, ReportsDrawing } from "./reading.ts";
import type { PublicDatabaseDrawing } from "./view.ts";
import "./publicDatabase.css";
import { typeset } from "../../claims/words/typography.ts";

/** Bars, and what recharts needs for them, come with the first answer. */
const loadCharts = () => loadPiece(() => import("../../charts/ReportCharts.tsx"));
const ReportBars = lazy(async () => ({ default: (await loadCharts()).ReportBars }));
const ReportYears = lazy(async () => ({ default: (await loadCharts()).ReportYears }));

export function toCharts({ reports }: PublicDatabaseDrawing): readonly PanelChart[] {
  if (reports === null) return [];
  const { bars, years, reading } = reports;
  const byProduct: PanelChart = {
    name: "reports-by-product",
    label: "By product",
    caption: describeTogether(reading) ?? "",
    summary: bars.bars.map(({ aria }) => aria).join(" "),
    draw: (size) => (
      <Suspense>
        <ReportBars drawing={bars} size={size} />
      </Suspense>
    ),
  };
  if (years === null) return [byProduct];
  const byYear: PanelChart = {
    name: "reports-by-year",
    label: "By year received",
    caption: years.outlinedWords,
    summary: `${years.columns.map(({ aria }) => aria).join("; ")}.`,
    draw: (size) => (
      <Suspense>
        <ReportYears drawing={years} size={size} />
      </Suspense>
    ),
  };
  return [byProduct, byYear];
}

/** What was answered: both charts, what parts the reports, the published counts beside them, and the questions. */
export function Reports({ drawing }: { drawing: PublicDatabaseDrawing }) {
  const lead = useRef<HTMLParagraphElement>(null);
  const { present } = useViewState();
  const { reports } = drawing;
  // The button that had the focus is gone: it is with what came in its place, and not lost.
  useEffect(() => {
    if (present === null && document.activeElement === document.body) lead.current?.focus({ preventScroll: true });
  }, [reports]);
  if (reports === null) return null;
  const { reading, headline, asked, limits } = reports;
  return (
    <div className="reports">
      <p className="reports-lead" ref={lead} data-lead="" tabIndex={-1}>
        {typeset(headline)}
      </p>
      <p className="soft">{typeset(asked)}</p>
      <p className="soft reports-limits">{limits.join(" ")}</p>
      <AskAgain reading={reading} />
      <div className="reports-charts">
        {toCharts(drawing).map((chart) => (
          <div key={chart.name}>
            <h4>{typeset(chart.label ?? "")}</h4>
            <Chart chart={chart} />
            {chart.caption !== "" && <p className="soft">{typeset(chart.caption ?? "")}</p>}
          </div>
        ))}
      </div>
      <Splits reading={reading} />
      <Beside rows={reports.beside} />
      <Questions reports={reports} />
    </div>
  );
}

/** The reports that name a term, parted: N of M in words. */
function Splits({ reading: { splits, together, section } }: Pick<ReportsDrawing, "reading">) {
  const all = together.naming.count;
  if (all === 0) return null;
  return (
    <div className="reports-more">
      <h4>{all === 1 ? `That one ${section.noun.one}` : `Those ${formatCount(all)} ${section.noun.many}`}</h4>
      <dl className="reports-splits">
        {splits.map(({ id, label, parts }) => (
          <div key={id}>
            <dt>{label}</dt>
            <dd>
              {parts.map((part, i) => (
                <span key={part.label}>
                  {i > 0 && <span> · </span>}
                  <b>{formatCount(part.count)}</b> <span>{part.label}</span>
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** Asks anew, for other products if wanted; not on slides. */
function AskAgain({ reading: { section, answers } }: Pick<ReportsDrawing, "reading">) {
  const [chosen, setChosen] = useState<readonly string[]>(answers.products);
  const { present } = useViewState();
  if (present !== null) return null;
  return (
    <details className="panel-controls ask-again">
      <summary>Ask again, or for other products</summary>
      <ProductChoice section={section} chosen={chosen} choose={setChosen} />
      <Ask section={section} products={chosen} />
    </details>
  );
}

/** The published counts, each with what it counts and why it differs: side by side, and on no axis. */
function Beside({ rows }: { rows: readonly BesideRow[] }) {
  if (rows.length === 0) return null;
  return (
    <div className="reports-more reports-beside">
      <h4>Beside the published counts</h4>
      <ul>
        {rows.map(({ row, comparable, differs }) => (
          <li key={row.entry.id}>
            <b className="public-count">
              {row.entry.figure === undefined ? (
                row.count
              ) : (
                <FigureLink figure={row.entry.figure}>{row.count}</FigureLink>
              )}
            </b>
            <p>
              <b>{typeset(row.entry.who)}</b>
              <span>{`, ${describeEnd(row)}: ${COMPARABLE[comparable]}. `}</span>
              <span className="soft">{typeset(differs)}</span>
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Where the numbers are from: the terms, and each question exactly as it was sent, as a link that anybody can open. */
function Questions({ reports: { reading, termsNote } }: { reports: ReportsDrawing }) {
  const { section, answers, products } = reading;
  const label = (id: string) => {
    const [what = "", about = ""] = id.split(":");
    const product = products.find((entry) => entry.id === about)?.name;
    const split = section.splits.find((entry) => entry.id === about)?.label;
    const which = product ?? split ?? (products.length === 1 ? (products[0]?.name ?? "") : "all products together");
    return what === "all"
      ? `${which}: all ${section.noun.many}`
      : what === "naming"
        ? `${which}: those with a term`
        : what === "received"
          ? "by day received"
          : which;
  };
  return (
    <details className="reports-questions">
      <summary>The terms, and the questions exactly as they were sent</summary>
      <p>
        <span>{termsNote}</span> <b>Terms:</b> <span>{`${section.terms.join("; ")}.`}</span>
      </p>
      <p>{`Each opens the answer of now at ${OPENFDA.name}:`}</p>
      <ul>
        {answers.list.map(({ id, query }) => (
          <li key={id}>
            <a href={addressOf(OPENFDA.origin, section, query)} target="_blank" rel="noopener noreferrer">
              {label(id)}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
