import { useContext, useEffect, useEffectEvent, useState } from "react";
import { linkToView } from "../../claims/address/origin.ts";
import { withoutForeign } from "../../claims/address/viewState.ts";
import { toSlides } from "../../claims/story.ts";
import { Popover } from "../../panels/controls/Popover.tsx";
import { usePage, useSetView, useViewState } from "../../panels/page.ts";
import { loadPiece } from "../../panels/pieces.tsx";
import { printAs } from "../../panels/printing.ts";
import { StatusLine } from "../StatusLine.tsx";
import { CARRIED } from "../own/session.ts";
import { copyText, useStatus } from "../useStatus.ts";
import { lastSlide, readShortcuts } from "../../talk/kept.ts";
import { OwnNameContext } from "../../talk/ownFile.ts";
import { OwnContentContext, useTaken } from "../useTaken.ts";

/** Set by the build when it also writes the dashboard as one file beside the page. */
const HAS_ONE_FILE = import.meta.env.VITE_ONE_FILE === "yes";

const loadExport = () => loadPiece(() => import("../../export/pageExport.ts"));

/** What one does with the view as a whole: share it, take it along, present it. */
export function Actions({ oneFile = HAS_ONE_FILE }: { oneFile?: boolean }) {
  const set = useSetView();
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const isTyped = event.target instanceof Element && event.target.closest("input, select, textarea, dialog") !== null;
    const isAlone = !event.ctrlKey && !event.metaKey && !event.altKey && !event.repeat;
    if (event.code === "KeyP" && isAlone && !isTyped && readShortcuts()) set({ present: lastSlide() ?? 1 });
  });
  useEffect(() => {
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return (
    <div className="actions">
      <ShareMenu />
      <DownloadMenu oneFile={oneFile} />
      <button type="button" className="go" aria-keyshortcuts="P" onClick={() => set({ present: 1 })}>
        Present
      </button>
    </div>
  );
}

/** Shares the view: as a link, as a text for a mail, or as a panel in another page. Nothing is copied unasked. */
function ShareMenu() {
  return (
    <Popover isMenu label="Share">
      <ShareChoices />
    </Popover>
  );
}

function ShareChoices() {
  const { file } = usePage();
  const take = useTaken();
  const isOwn = useContext(OwnNameContext) !== null;
  const { status, run } = useStatus();
  const [text, setText] = useState("");
  const copyLink = () =>
    run(() => {
      // The link names an own file that lies on the site; one from a disk is nowhere else.
      if (isOwn && !new URLSearchParams(window.location.search).has("evidence")) {
        throw new Error("figures of your own file have no address that would show them to others");
      }
      const { origin, state } = take();
      // A page that was opened from a disk is for others where its site is.
      const isOnDisk = window.location.protocol === "file:";
      const link = isOnDisk ? linkToView(origin, state, file) : withoutForeign(window.location.href);
      if (link === null) throw new Error("this copy of the page does not know the address of its site");
      return copyText(link, "The link to this view is copied.");
    });
  const write = useEffectEvent(async () => (await loadExport()).shareText(take()));
  useEffect(() => {
    write().then(setText, () => setText(""));
  }, []);
  const mail = `mailto:?subject=${encodeURIComponent(file.title)}&body=${encodeURIComponent(text.replaceAll("\n", "\r\n"))}`;
  return (
    <>
      <button type="button" onClick={copyLink}>
        Copy link
      </button>
      <button
        type="button"
        disabled={text === ""}
        onClick={() => run(() => copyText(text, "The text of this view is copied."))}
      >
        <span>Copy as text </span>
        <small>figures, caveats, citation, link</small>
      </button>
      {text !== "" && (
        <a href={mail}>
          <span>Mail </span>
          <small>the same text, in your mail program</small>
        </a>
      )}
      <EmbedChoice status={status} run={run} />
    </>
  );
}

/** The code that shows one panel in another page. */
function EmbedChoice({ status, run }: Pick<ReturnType<typeof useStatus>, "status" | "run">) {
  const { file } = usePage();
  const take = useTaken();
  const ids = Object.keys(file.panels);
  const [panelId, setPanelId] = useState(ids[0] ?? "");
  const copy = () =>
    run(async () => {
      const { panelEmbed } = await loadPiece(() => import("../../export/panelExport.ts"));
      return copyText(await panelEmbed({ ...take(), panelId }), "The code for your page is copied.");
    });
  return (
    <>
      <label className="embed-choice">
        <span>Panel </span>
        <select value={panelId} onChange={({ target }) => setPanelId(target.value)}>
          {ids.map((id) => (
            <option key={id} value={id}>
              {file.panels[id]?.title ?? id}
            </option>
          ))}
        </select>
      </label>
      <button type="button" onClick={copy}>
        <span>Copy embed code </span>
        <small>shows this panel in your page</small>
      </button>
      <StatusLine status={status} />
    </>
  );
}

/** The address of the build that is one file, beside the page. */
const ONE_FILE = "./one-file.html";

/** Takes the whole dashboard along. `oneFile` says whether the build that is one file lies beside this page. */
function DownloadMenu({ oneFile }: { oneFile: boolean }) {
  return (
    <Popover isMenu label="Download" onOpen={() => void loadExport().catch(() => undefined)}>
      <DownloadChoices oneFile={oneFile} />
    </Popover>
  );
}

function DownloadChoices({ oneFile }: { oneFile: boolean }) {
  const { file } = usePage();
  const slides = toSlides(file, useViewState().slides);
  const take = useTaken();
  const ownContent = useContext(OwnContentContext);
  const { status, run } = useStatus();
  const save = (task: (tools: Awaited<ReturnType<typeof loadExport>>) => Promise<string> | string) => () =>
    run(async () => `Saved ${await task(await loadExport())}.`);
  const print = (as: "brief" | "handout") => () => run(() => printAs(as));
  return (
    <>
      {slides.length > 0 && (
        <button type="button" onClick={save((tools) => tools.savePresentation(take()))}>
          <span>PowerPoint </span>
          <small>{`${slides.length} slides of the talk under this view, a title and the sources`}</small>
        </button>
      )}
      <button type="button" onClick={print("brief")}>
        <span>One-page brief </span>
        <small>on paper, or a PDF</small>
      </button>
      <button type="button" onClick={print("handout")}>
        <span>Handout </span>
        <small>everything, on paper or as a PDF</small>
      </button>
      <button type="button" onClick={save((tools) => tools.saveFigures(take()))}>
        <span>Data </span>
        <small>all figures and documents, CSV and XLSX in a zip</small>
      </button>
      <button type="button" onClick={save((tools) => tools.saveReferences(take(), "ris"))}>
        <span>All references </span>
        <small>RIS, for Zotero or EndNote</small>
      </button>
      <button type="button" onClick={save((tools) => tools.saveReferences(take(), "bib"))}>
        <span>All references </span>
        <small>BibTeX</small>
      </button>
      <button type="button" onClick={save((tools) => tools.saveEvidence(take(), ownContent))}>
        <span>Evidence file </span>
        <small>{ownContent === null ? "JSON" : "as it was opened"}</small>
      </button>
      {oneFile && (
        <button type="button" onClick={save((tools) => tools.saveOneFile(take(), ONE_FILE, CARRIED))}>
          <span>One file </span>
          <small>this dashboard and view, for use without a network</small>
        </button>
      )}
      <StatusLine status={status} />
    </>
  );
}
