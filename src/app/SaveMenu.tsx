import { useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { defaultViewState, writeViewState } from "../claims/address/viewState.ts";
import { addToStory, toSlides } from "../claims/story.ts";
import type { PictureSize } from "../export/picture/sizes.ts";
import { Popover } from "../panels/controls/Popover.tsx";
import { usePage } from "../panels/page.ts";
import { loadPiece } from "../panels/pieces.tsx";
import type { SaveMenuProps } from "../panels/saving.ts";
import { StatusLine } from "./StatusLine.tsx";
import { COPY_BY_HAND, copyText, useStatus } from "./useStatus.ts";
import { useTaken } from "./useTaken.ts";

const loadExport = () => loadPiece(() => import("../export/panelExport.ts"));
type PanelExport = Awaited<ReturnType<typeof loadExport>>;

/** The sizes as they are offered; `export/picture/sizes.ts` holds their measures, and comes when one is asked for. */
const SIZES: readonly { size: PictureSize; label: string }[] = [
  { size: "slide", label: "Slide, 16:9" },
  { size: "square", label: "Square" },
  { size: "column", label: "Column, 600 px" },
];

const SAYS_DONE_MS = 2_000;
const TOAST_MS = 6_000;

/** Takes one panel along: as a picture, a slide, data, a citation. What does it is loaded when the menu opens. */
export function SaveMenu({ entry }: SaveMenuProps) {
  const { file } = usePage();
  const [isAsked, setAsked] = useState(false);
  const task = useStatus();
  const { text, isDone } = task.status;
  const [done, setDone] = useState("");
  useEffect(() => {
    setDone(isDone ? (text.startsWith("Saved") ? "Saved" : text.endsWith("copied.") ? "Copied" : "Done") : "");
    const timer = setTimeout(() => setDone(""), SAYS_DONE_MS);
    return () => clearTimeout(timer);
  }, [text, isDone]);
  return (
    <>
      <Popover
        isMenu
        closesOnChoice
        label={done === "" ? "Save" : done}
        name={`Save ${file.panels[entry.id]?.title ?? entry.id}`}
        className="save"
        onOpen={() => {
          setAsked(true);
          void loadExport().catch(() => undefined);
        }}
      >
        <SaveChoices panelId={entry.id} run={task.run} />
      </Popover>
      {isAsked && <Toast {...task} />}
    </>
  );
}

/** At the foot of the window: how saving went, until it is dismissed or, where all went well, for some seconds. */
function Toast({ status, clear }: ReturnType<typeof useStatus>) {
  const { text, isDone } = status;
  const passes = isDone && !text.startsWith(COPY_BY_HAND);
  useEffect(() => {
    if (!passes) return;
    const timer = setTimeout(clear, TOAST_MS);
    return () => clearTimeout(timer);
  }, [text, passes, clear]);
  return createPortal(
    <div className={text === "" ? "visually-hidden" : "toast"}>
      <StatusLine status={status} />
      {text !== "" && (
        <button type="button" onClick={clear}>
          Dismiss
        </button>
      )}
    </div>,
    document.body,
  );
}

function SaveChoices({ panelId, run }: { panelId: string; run: ReturnType<typeof useStatus>["run"] }) {
  const take = useTaken();
  const [size, setSize] = useState<PictureSize>("slide");
  const [clear, setClear] = useState(false);
  const onPage = () => ({ ...take(), panelId });
  const look = { size, ground: clear ? "transparent" : "light" } as const;
  const save = (task: (tools: PanelExport) => Promise<string>) => () =>
    run(async () => `Saved ${await task(await loadExport())}.`);
  const copy = (what: string, read: (tools: PanelExport) => Promise<string>) => () =>
    run(async () => copyText(await read(await loadExport()), `${what} copied.`));
  return (
    <>
      <button
        type="button"
        className="first-choice"
        onClick={save((tools) => tools.savePng(onPage(), { size: "slide", ground: "light" }))}
      >
        <span>Picture </span>
        <small>PNG for a slide or a mail, with source and caution</small>
      </button>
      <button type="button" className="first-choice" onClick={save((tools) => tools.saveSlide(onPage()))}>
        <span>PowerPoint slide </span>
        <small>with notes and sources</small>
      </button>
      <button
        type="button"
        className="first-choice"
        onClick={copy("The text of this panel is", (tools) => tools.panelText(onPage()))}
      >
        <span>Copy with citation </span>
        <small>the figures as text, cautions, source and link</small>
      </button>
      <details name="save">
        <summary>Other pictures</summary>
        <div className="picture-look">
          <label>
            <span>Size </span>
            <select
              value={size}
              onChange={({ target }) => setSize(SIZES.find((entry) => entry.size === target.value)?.size ?? "slide")}
            >
              {SIZES.map((entry) => (
                <option key={entry.size} value={entry.size}>
                  {entry.label}
                </option>
              ))}
            </select>
          </label>
          <label>
            <input type="checkbox" checked={clear} onChange={({ target }) => setClear(target.checked)} />{" "}
            <span>no background</span>
          </label>
        </div>
        <button type="button" onClick={save((tools) => tools.savePng(onPage(), look))}>
          Picture (PNG)
        </button>
        <button type="button" onClick={save((tools) => tools.saveSvg(onPage(), look))}>
          Drawing (SVG)
        </button>
      </details>
      <details name="save">
        <summary>Data and citation</summary>
        <button type="button" onClick={save((tools) => tools.saveData(onPage()))}>
          <span>Data </span>
          <small>CSV and XLSX in a zip</small>
        </button>
        <button type="button" onClick={copy("The citation is", (tools) => tools.panelCitation(onPage()))}>
          Copy citation
        </button>
        <button type="button" onClick={save((tools) => tools.saveBibtex(onPage()))}>
          <span>Citation </span>
          <small>BibTeX</small>
        </button>
        <button type="button" onClick={save((tools) => tools.saveRis(onPage()))}>
          <span>Citation </span>
          <small>RIS, for Zotero or EndNote</small>
        </button>
      </details>
      <details name="save">
        <summary>Link, talk, embed code</summary>
        <button type="button" onClick={copy("The link to this panel is", (tools) => tools.panelLink(onPage()))}>
          Copy link
        </button>
        <AddToSlides panel={panelId} onAdded={(words) => run(() => words)} />
        <button type="button" onClick={copy("The code for your page is", (tools) => tools.panelEmbed(onPage()))}>
          Copy embed code
        </button>
      </details>
    </>
  );
}

/** Adds a panel, as it is shown now, to the end of the talk; the address keeps it. */
function AddToSlides({ panel, onAdded }: { panel: string; onAdded: (words: string) => void }) {
  const { file, set, readState } = usePage();
  const add = () => {
    const state = readState();
    const { sources, outcome, view, known, reporting } = state;
    const saved = writeViewState({ ...defaultViewState(file), sources, outcome, view, known, reporting }, file);
    const slides = addToStory(file, state.slides, panel, saved);
    set({ slides }, "replace");
    const count = toSlides(file, slides).length;
    onAdded(slides === state.slides ? "It is among the slides already." : `Added as slide ${count}.`);
  };
  return (
    <button type="button" onClick={add}>
      Add to slides
    </button>
  );
}
