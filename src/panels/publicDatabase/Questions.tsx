import { addressOf } from "../../evidence/openFda/questions.ts";
import { OPENFDA } from "../../evidence/openFda/service.ts";
import type { ReportsDrawing } from "./drawing.ts";

/** Where the numbers are from: the terms, and each question exactly as it was sent, as a link that anybody can open. */
export function Questions({ drawing: { reading, termsNote } }: { drawing: ReportsDrawing }) {
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
        {termsNote} <b>Terms:</b> {section.terms.join("; ")}.
      </p>
      <p>Each opens the answer of now at {OPENFDA.name}:</p>
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
