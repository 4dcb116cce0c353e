import type { SourceId } from "../evidence/schema.ts";
import type { Evidence } from "../evidence/model.ts";
import { describeEmpty, type PanelInput, type PanelView, type ToPanelView } from "../claims/panelView.ts";

/** The view of a panel that is about to be replaced. */
type OlderView<Drawing> = Pick<PanelView<Drawing>, "drawing" | "table" | "words"> & {
  summary: (chosen: ReadonlySet<SourceId>) => string;
  notes: readonly string[];
  sources: Iterable<SourceId>;
};

/** Brings the view of a panel that is about to be replaced into the present form. */
export function fromOlderView<Drawing>(
  toView: (evidence: Evidence, input: PanelInput) => OlderView<Drawing>,
): ToPanelView<Drawing> {
  return (evidence, asked) => {
    const input = { ...asked, sources: asked.sources.filter((source) => evidence.isPublished(source.id)) };
    const { summary, notes, sources, ...rest } = toView(evidence, input);
    return {
      ...rest,
      empty: asked.sources.length === 0 ? describeEmpty(asked.sources) : null,
      summary: summary(new Set(input.sources.map((source) => source.id))),
      basis: [],
      notes: notes.map((text) => ({ text })),
      sources: [...sources],
    };
  };
}
