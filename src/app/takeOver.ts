import type { EvidenceFile } from "../evidence/schema.ts";
import type { AddressBar } from "../panels/addressBar.ts";
import { parseViewState, VIEW_MODES, type ViewState, writeViewState } from "../claims/address/viewState.ts";

/**
 * Puts into the address what the user ticked before the scripts arrived: only inputs that differ from how the page was
 * drawn count, so that an address that asks for another view keeps it.
 */
export function adoptFormState(document: Document, bar: AddressBar, file: EvidenceFile): void {
  const { state } = parseViewState(bar.search(), file);
  const inputs = [...document.querySelectorAll<HTMLInputElement>("input[name]")].filter(
    (input) => input.checked !== input.defaultChecked,
  );
  const touched = (name: string) => inputs.filter((input) => input.name === name);
  const picked = (name: string) => touched(name).find((input) => input.checked)?.value;
  const patch: Partial<ViewState> = {};
  const sources = touched("source");
  if (sources.length > 0) {
    const turned = new Map(sources.map((input) => [input.value, input.checked]));
    patch.sources = file.sources
      .map((source) => source.id)
      .filter((id) => turned.get(id) ?? state.sources.includes(id));
  }
  const outcome = file.outcomes.find((entry) => entry.id === picked("outcome"));
  if (outcome !== undefined) patch.outcome = outcome.id;
  const view = VIEW_MODES.find((mode) => mode === picked("view"));
  if (view !== undefined) patch.view = view;
  const search = writeViewState({ ...state, ...patch }, file, bar.search());
  if (Object.keys(patch).length > 0) bar.go(search, "replace");
}
