import type { Evidence } from "../../evidence/model.ts";
import { OPENFDA } from "../../evidence/openFda/service.ts";
import type { PublicDatabase } from "../../evidence/schema.ts";
import { formatDate } from "../../claims/words/format.ts";
import type { PanelView, ToPanelView } from "../../claims/panelView.ts";
import { spellCount } from "../../claims/words/spellCount.ts";

/** What can be asked; `null` where nothing can: the file has no questions, or the page shows a day in the past. */
export type AskDrawing = { section: PublicDatabase; question: string } | null;

/** Before anybody has asked the panel holds no data: its question stands in the controls, over a sentence that says so. */
export const toAskView: ToPanelView<AskDrawing> = (evidence) => {
  const { publicDatabase: section } = evidence.file;
  const day = evidence.knownBy;
  return {
    ...NO_DATA,
    drawing: section === undefined || day !== null ? null : { section, question: describeQuestion(section) },
    empty: day === null ? NOT_ASKED : describeEarlierDay(day),
    summary: `${OPENFDA.name} is asked only when you say so.`,
  };
};

export const NO_DATA: Omit<PanelView<unknown>, "drawing" | "empty" | "summary"> = {
  table: { caption: "", columns: [], rows: [] },
  words: [],
  basis: [],
  notes: [],
  sources: [],
};

const NOT_ASKED = "No answers are here yet. Once they are, they can be saved, kept in a file and added to slides.";

export const describeEarlierDay = (day: string) =>
  `What the database holds today was not public on ${formatDate(day)}.`;

/** "How many reports name one of seven products and a T-cell cancer? The question goes to api.fda.gov and to nobody else." */
function describeQuestion({ noun, products, named }: PublicDatabase): string {
  const [first] = products;
  const name =
    products.length === 1 && first !== undefined ? first.name : `one of ${spellCount(products.length)} products`;
  return `How many ${noun.many} name ${name} and ${named}? The question goes to ${new URL(OPENFDA.origin).host}, and to nobody else.`;
}

/** A day on which the answers were not there yet: those of a file are as old as they are. */
export const isBefore = (evidence: Evidence, asked: string) =>
  evidence.knownBy !== null && evidence.knownBy < asked.slice(0, 10);
