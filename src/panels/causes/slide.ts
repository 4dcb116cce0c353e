import { NOT_STATED } from "../../claims/words/format.ts";
import type { ToSlideTable } from "../slide.ts";
import { toCausesView } from "./view.ts";

/** What each source says of each cause, side by side; what was tested, and what that cannot tell, is left to the notes. */
export const toSlideTable: ToSlideTable = (evidence, input) => {
  const { causes, sources } = toCausesView(evidence, input).drawing;
  return {
    labels: ["Cause", ...sources.map((source) => source.name)],
    rows: causes.map((cause) => [
      cause.label,
      ...sources.map(
        (source) => cause.accounts.find((account) => account.source.id === source.id)?.says.text ?? NOT_STATED,
      ),
    ]),
  };
};
