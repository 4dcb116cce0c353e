import { type LedgerEntry, toVerdict } from "../../claims/ledger.ts";
import { joinWords } from "../../claims/words/format.ts";
import type { ToSlideTable } from "../slide.ts";
import { toLedgerView, VERDICT_SIGNS } from "./view.ts";

/** More sources than this have no column each: the two compared ones have, and the others share one. */
const MOST_COLUMNS = 4;

/** Every source on every point: with many of them in short, and those that say the same are named together. */
export const toSlideTable: ToSlideTable = (evidence, input) => {
  const { table, drawing } = toLedgerView(evidence, input);
  const { ledger, sources, pair } = drawing;
  if (pair === null || sources.length <= MOST_COLUMNS) {
    return {
      labels: table.columns.map((column) => column.label),
      rows: table.rows.map((row) => row.cells.map((cell) => cell.text)),
    };
  }
  const rows = table.rows.flatMap((row) => ledger.filter((line) => line.id === row.key));
  const [one, other] = pair;
  return {
    labels: ["Point", `${one.shortName} and ${other.shortName}`, one.name, other.name, "The other sources"],
    rows: rows.map(({ label, entries }) => {
      const ofPair = pair.flatMap((source) => entries.filter((entry) => entry.source.id === source.id));
      const { sign, words } = VERDICT_SIGNS[toVerdict(ofPair)];
      return [
        label,
        `${sign} ${words}`,
        ...ofPair.map((entry) => entry.short),
        sayTogether(entries.filter((entry) => !pair.includes(entry.source))),
      ];
    }),
  };
};

/** "EMA and Gilead: reports received. Tix: studies pooled." */
function sayTogether(entries: readonly LedgerEntry[]): string {
  const said = new Map<string, string[]>();
  for (const { short, source } of entries) said.set(short, [...(said.get(short) ?? []), source.shortName]);
  return [...said].map(([short, names]) => `${joinWords(names)}: ${short}.`).join(" ");
}
