import { moveInStory } from "../claims/story.ts";
import { usePage } from "../panels/page.ts";
import type { DeckControls } from "./useDeck.ts";
import { typeset } from "../claims/words/typography.ts";

/** All slides at a glance: go to one, leave it out, move it, bring one back. */
export function Overview({ deck }: { deck: DeckControls }) {
  const { file } = usePage();
  const { talk, overview } = deck;
  const { references, slides } = talk;
  const out = file.slides.filter((slide) => !references.includes(slide.id));
  const panelTitle = (panel: string) => file.panels[panel]?.title ?? "";
  return (
    <dialog ref={overview} className="overview" aria-labelledby="overview-title">
      <header className="overview-head">
        <h2 id="overview-title">Slides</h2>
        <form method="dialog">
          <button type="submit">Close</button>
        </form>
      </header>
      <ol className="overview-list">
        {slides.map((slide, i) => (
          <li key={slide.id} aria-current={i + 1 === talk.number ? "true" : undefined}>
            <button
              type="button"
              className="overview-go"
              onClick={() => {
                overview.current?.close();
                talk.goTo(i + 1);
              }}
            >
              <span className="overview-number">{i + 1}</span> <b>{typeset(slide.title)}</b>
              <span className="soft">{panelTitle(slide.panel)}</span>
            </button>
            <span className="overview-tools">
              <button
                type="button"
                disabled={i === 0}
                aria-label={`Move “${slide.title}” forward`}
                onClick={() => talk.arrange(moveInStory(references, i, -1))}
              >
                ←
              </button>
              <button
                type="button"
                disabled={i === slides.length - 1}
                aria-label={`Move “${slide.title}” back`}
                onClick={() => talk.arrange(moveInStory(references, i, 1))}
              >
                →
              </button>
              <button
                type="button"
                disabled={slides.length === 1}
                aria-label={`Leave out “${slide.title}”`}
                onClick={() => talk.arrange(references.filter((reference) => reference !== references[i]))}
              >
                Leave out
              </button>
            </span>
          </li>
        ))}
      </ol>
      {out.length > 0 && (
        <>
          <h3>Left out</h3>
          <ul className="overview-list">
            {out.map((slide) => (
              <li key={slide.id}>
                <b>{typeset(slide.title)}</b>
                <button
                  type="button"
                  aria-label={`Show “${slide.title}”`}
                  onClick={() => talk.arrange(bringBack(file.slides, references, slide.id))}
                >
                  Show
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="overview-foot">
        Order and choice are kept in the address. A panel of the page is added with “Add to slides” in its menu.
        {talk.references.length !== file.slides.length || out.length > 0 ? (
          <button type="button" className="as-link" onClick={() => talk.arrange(file.slides.map((slide) => slide.id))}>
            Back to the story of the file
          </button>
        ) : null}
      </p>
    </dialog>
  );
}

/** A slide comes back behind the one that it follows in the file, or at the front. */
function bringBack(own: readonly { id: string }[], references: readonly string[], id: string): readonly string[] {
  const before = own.slice(
    0,
    own.findIndex((slide) => slide.id === id),
  );
  const at = Math.max(-1, ...before.map((slide) => references.indexOf(slide.id)));
  return references.toSpliced(at + 1, 0, id);
}
