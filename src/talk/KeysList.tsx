import { joinWords } from "../claims/words/format.ts";
import { DECK_KEYS } from "./keys.ts";
import type { DeckControls } from "./useDeck.ts";

const SHORTCUTS = [...DECK_KEYS.filter((entry) => entry.isShortcut).flatMap((entry) => entry.shown), "digits"];

/** All keys of the talk, and the switch that turns off those that write a character. */
export function KeysList({ deck }: { deck: DeckControls }) {
  return (
    <dialog ref={deck.keysList} className="keys-list" aria-labelledby="keys-title">
      <form method="dialog">
        <button type="submit">Close</button>
      </form>
      <h2 id="keys-title">Keys</h2>
      <dl>
        {DECK_KEYS.map((entry) => (
          <div key={entry.keys.join()} data-off={entry.isShortcut && !deck.shortcuts ? "" : undefined}>
            <dt>
              {entry.shown.map((name) => (
                <kbd key={name}>{name}</kbd>
              ))}
            </dt>
            <dd>{entry.does}</dd>
          </div>
        ))}
      </dl>
      <p>
        In a chart, the arrow keys walk its marks and Enter opens where a figure comes from. A swipe turns the slides.
      </p>
      <label>
        <input type="checkbox" checked={deck.shortcuts} onChange={(event) => deck.setShortcuts(event.target.checked)} />{" "}
        Single-key shortcuts: {joinWords(SHORTCUTS)}
      </label>
    </dialog>
  );
}
