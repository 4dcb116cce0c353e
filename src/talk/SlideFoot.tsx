import type { Slide } from "../evidence/schema.ts";
import { useEvidence, usePage, useShownState } from "../panels/page.ts";
import type { BoundView } from "../panels/panel.tsx";
import { endSentence, formatDate, joinWords } from "../claims/words/format.ts";
import { fixedBy } from "../claims/story.ts";
import { defaultViewState } from "../claims/address/viewState.ts";
import { typeset } from "../claims/words/typography.ts";

type SlideFootProps = { slide: Slide; view: BoundView; number: number; count: number };

/** What must be read with a slide: n of N of what is drawn, each source's caveat, notes, and the filter where it matters. */
export function SlideFoot({ slide, view, number, count }: SlideFootProps) {
  const evidence = useEvidence();
  const caveats = view.sources.flatMap((id) => {
    const source = evidence.source(id);
    return source === undefined ? [] : [`${source.shortName}: ${source.caveat}`];
  });
  const notes = (isWanted: (source: string | undefined) => boolean) =>
    view.notes.filter(({ source }) => isWanted(source)).map(({ text }) => endSentence(text));
  const first = [...useFilterWords(slide), ...caveats.map(endSentence)];
  const all = [...view.basis.map(endSentence), ...first, ...notes(() => true)].join(" ");
  // With many sources n of N is left to the labels of the drawing, and a single source's note to the speaker's words.
  const short = [...first, ...notes((source) => source === undefined)].join(" ");
  const words = all.length > MAX_WITH_BASIS ? short : all;
  return (
    <footer className="slide-foot">
      <p className="slide-small" data-length={lengthOf(words)}>
        {typeset(words)}
      </p>
      <p className="slide-number" aria-hidden="true" translate="no">
        {`${number} / ${count}`}
      </p>
    </footer>
  );
}

const MAX_WITH_BASIS = 1100;

/** Long small print is set smaller; the longest stands beside the drawing, where there is more room than under it. */
function lengthOf(words: string): "long" | "longest" | undefined {
  if (words.length > 700) return "longest";
  return words.length > 420 ? "long" : undefined;
}

/** Says which sources and which day the slide shows, where they are not those of the page as it opens. */
function useFilterWords(slide: Slide): string[] {
  const { file } = usePage();
  const evidence = useEvidence();
  const { sources, known } = useShownState();
  const fixed = fixedBy(slide);
  const words: string[] = [];
  if (known !== null) words.push(`As of ${formatDate(known)}.`);
  if (fixed.known && known === null) words.push("This slide keeps its own day: today.");
  if (fixed.sources) words.push("This slide keeps its own sources.");
  else if (sources.join() !== defaultViewState(file).sources.join()) {
    const names = sources.flatMap((id) => evidence.source(id)?.shortName ?? []);
    words.push(names.length === 0 ? "No source is chosen." : `Shown: ${joinWords(names)}.`);
  }
  return words;
}
