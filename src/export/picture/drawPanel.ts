import type { EvidenceFile } from "../../evidence/schema.ts";
import type { ViewState } from "../../view/viewState.ts";
import type { BoundView } from "../../panels/panel.tsx";
import { toCredits } from "../credits.ts";
import { type Subject, shownRows } from "../subject.ts";
import { toPlainTable } from "../tableLayout.ts";
import { readBlocks } from "./blocks.ts";
import { blocksPiece, composePicture } from "./composePicture.ts";
import { withStage } from "./stage.tsx";
import { tablePiece } from "./tablePiece.ts";

const TABLE_WIDTH = 860;

/** A panel as the text of an SVG file. A panel that draws no chart gives its table. */
export async function drawPanel(
  file: EvidenceFile,
  state: ViewState,
  view: BoundView,
  subject: Subject,
): Promise<string> {
  const chosen = new Set<string>(subject.state.sources);
  const blocks = await withStage(file, state, view, "page", (stage) => readBlocks(stage, chosen));
  const content = blocks.some((block) => block.drawing !== null)
    ? blocksPiece(blocks)
    : tablePiece(toPlainTable(view.table, shownRows(subject)), TABLE_WIDTH);
  const text = {
    title: view.table.caption,
    summary: view.summary,
    notes: view.notes.map((note) => note.text),
    credits: toCredits(subject),
  };
  return composePicture(text, content);
}
