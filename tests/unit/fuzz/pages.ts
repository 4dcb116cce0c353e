import { readFileSync } from "node:fs";
import { toEvidence } from "../../../src/evidence/model.ts";
import type { EvidenceFile } from "../../../src/evidence/schema.ts";
import type { Panel } from "../../../src/panels/panel.tsx";
import { PANELS } from "../../../src/panels/registry.ts";
import { toPanelInput } from "../../../src/panels/page.ts";
import { parseViewState, type ViewState } from "../../../src/claims/address/viewState.ts";

/** The shipped evidence file as text. */
export const shippedText = readFileSync("src/evidence/evidence.json", "utf8");

/** Every panel of the page, loaded. */
export async function loadPanels(): Promise<readonly { id: string; panel: Panel }[]> {
  return Promise.all(PANELS.map(async (entry) => ({ id: entry.id, panel: (await entry.load()).panel })));
}

/** Text that a reader must never see: a number or a value that was lost on the way. */
const LOST = /\bNaN\b|\bundefined\b|\[object Object\]|\bInfinity\b/;

/** How a fuzz test runs: always the same inputs, unless a run by hand asks for others (FUZZ_SEED=2 npm test). */
export const SEED = Number(process.env["FUZZ_SEED"] ?? 20_260_101);

/**
 * Builds what every panel would show for a query string: drawing, table, words and summary.
 *
 * @returns the state that was read, and every text of the page.
 */
export function buildPage(
  panels: readonly { id: string; panel: Panel }[],
  file: EvidenceFile,
  search: string,
): { state: ViewState; texts: readonly string[] } {
  const { state } = parseViewState(search, file);
  const evidence = toEvidence(file, state.known);
  const input = toPanelInput(state, evidence);
  const texts = panels.flatMap(({ panel }) => {
    const view = panel.toView(evidence, input);
    return [
      view.summary,
      ...view.notes.map((note) => note.text),
      ...view.basis,
      view.empty ?? "",
      ...view.words.map((line) => line.text),
      ...view.table.rows.flatMap((row) => row.cells.map((cell) => cell.text)),
    ];
  });
  return { state, texts };
}

/** The texts that show a lost value, of those that the file did not bring along itself. */
export function lostIn(texts: readonly string[]): readonly string[] {
  return texts.filter((text) => LOST.test(text));
}
