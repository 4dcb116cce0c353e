import { isInSlot } from "../slots.ts";
import { toBases } from "../bases.ts";
import type { EvidenceFile, PanelTexts, Slide } from "../schema.ts";

type Lists = Omit<EvidenceFile, "panels" | "slides">;

/** Whether a source has a figure in its slot for some outcome: what most panels are drawn from. */
const hasCounts = ({ figures }: Lists) =>
  figures.some(({ source, outcome }, i) => {
    const figure = figures[i];
    return source !== undefined && outcome !== undefined && figure !== undefined && isInSlot(figure, source, outcome);
  });
const hasShares = ({ figures }: Lists) => figures.some((figure) => figure.estimate === "per10000");

/** What each panel is called where a file does not say, and what it needs to have anything to show. */
const PANELS: Readonly<Record<string, PanelTexts & { needs: (lists: Lists) => boolean }>> = {
  says: { title: "As quoted", question: "What does each source say?", needs: hasCounts },
  matched: { title: "Counted alike", question: "What is left when all count the same thing?", needs: hasCounts },
  reasons: { title: "What is behind this answer", needs: hasCounts },
  "out-of-10000": { title: "How many in {base}?", needs: hasShares },
  "both-right": {
    title: "Can both be right?",
    question: "What would the followed group have seen if the reports held for it?",
    needs: ({ comparisons }) => comparisons.length > 0,
  },
  "how-often": { title: "Every source that counted it", needs: hasCounts },
  "public-database": {
    title: "What the public database holds today",
    needs: ({ publicDatabase }) => publicDatabase !== undefined,
  },
  ledger: {
    title: "Do they count the same thing?",
    needs: ({ ledger, sources }) => sources.length > 1 && ledger.some((row) => row.entries.length > 1),
  },
  tested: { title: "What was looked for in the cases", needs: ({ testing }) => testing.length > 0 },
  onset: { title: "When did they appear?", needs: ({ onsets }) => onsets.length > 0 },
  causes: { title: "What is said to cause them", needs: ({ causes }) => causes.length > 0 },
  differs: { title: "Where the accounts differ", needs: ({ disagreements }) => disagreements.length > 0 },
  timeline: { title: "What happened when", needs: ({ events }) => events.length > 0 },
  known: { title: "Who knew what, when", needs: ({ timeline }) => timeline.record.length > 0 },
  "plain-words": { title: "In plain words", needs: ({ plainWords }) => plainWords !== undefined },
  papers: {
    title: "The compared papers",
    needs: ({ figures, documents }) => figures.length > 0 && documents.length > 0,
  },
  counts: { title: "Which counts are in print", needs: ({ publicCounts }) => publicCounts.length > 0 },
  benefit: { title: "Benefit and known harms", needs: ({ context }) => context.length > 0 },
  cautions: { title: "All cautions, and how intervals are computed", needs: () => true },
  sources: { title: "All documents", needs: ({ documents }) => documents.length > 0 },
  outlook: {
    title: "What it means, and what would settle it",
    needs: ({ context, settledBy }) => settledBy.length > 0 || context.some((row) => row.isKey === true),
  },
};

/** The ids of all panels that a page can have. */
export const PANEL_IDS: ReadonlySet<string> = new Set(Object.keys(PANELS));

/** The panels that have something to show: those that the file names, or all, with their titles. */
export function completePanels(
  named: Record<string, PanelTexts> | undefined,
  lists: Lists,
): Record<string, PanelTexts> {
  const { share } = toBases(lists.figures);
  const base = share === 1_000_000 ? "a million" : share.toLocaleString("en-GB");
  const all = Object.entries(PANELS).map(
    ([id, { needs: _needs, title, ...texts }]) => [id, { title: title.replace("{base}", base), ...texts }] as const,
  );
  const entries = named === undefined ? all : Object.entries(named);
  return Object.fromEntries(entries.filter(([id]) => !Object.hasOwn(PANELS, id) || PANELS[id]?.needs(lists) !== false));
}

/** The order in which a talk tells it, each with its picture; panels of lists and small print are for the page. */
const TOLD: readonly (readonly [panel: string, picture?: NonNullable<Slide["picture"]>])[] = [
  ["says", "question"],
  ["ledger", "unlike"],
  ["says", "split"],
  ["matched", "rates"],
  ["both-right", "groups"],
  ["tested", "tested"],
  ["onset"],
  ["causes"],
  ["differs"],
  ["timeline"],
  ["known", "known"],
  ["how-often", "everyone"],
  ["outlook"],
];

/** One slide for each step of the story, with every further outcome as a slide of the panel that shows all sources. */
export function defaultSlides(
  panels: Record<string, PanelTexts>,
  lists: Pick<Lists, "outcomes" | "comparisons" | "figures">,
): Slide[] {
  const { outcomes } = lists;
  return TOLD.flatMap(([panel, picture]): Slide[] => {
    const texts = Object.hasOwn(panels, panel) ? panels[panel] : undefined;
    if (texts === undefined) return [];
    const note = texts.question ?? texts.title;
    const asked = panel === "both-right" ? outcomeAsked(lists) : undefined;
    const [view, title] =
      asked === undefined ? ["", texts.title] : [`outcome=${asked.id}`, `${texts.title} ${asked.label}`];
    const rest = { ...NO_PARTS, ...(picture === undefined ? {} : { picture }) };
    const slide = { id: picture ?? panel, panel, view, title, note, ...rest };
    if (panel !== "how-often") return [slide];
    const others = outcomes.filter((outcome) => outcome.measure === "rate" && !outcome.shownByDefault);
    return [
      slide,
      ...others.map(({ id, label }) => ({
        id: `${panel}.${id}`,
        panel,
        view: `outcome=${id}`,
        title: `${texts.title}: ${label}`,
        note: label,
        ...rest,
      })),
    ];
  });
}

const NO_PARTS = { parts: [], turns: [], documents: [] };

/** The first outcome of which the comparisons ask something, where they ask nothing of the one that is shown first. */
function outcomeAsked({ outcomes, comparisons, figures }: Pick<Lists, "outcomes" | "comparisons" | "figures">) {
  const asked = new Set(
    comparisons.flatMap(({ reported }) => {
      const figure = figures.find(({ id }) => id === reported);
      return figure?.outcome === undefined ? [] : [figure.outcome];
    }),
  );
  const isAsked = outcomes.filter(({ id }) => asked.has(id));
  return isAsked.some((outcome) => outcome.shownByDefault) ? undefined : isAsked[0];
}
