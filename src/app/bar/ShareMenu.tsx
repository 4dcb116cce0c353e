import { useContext, useEffect, useEffectEvent, useState } from "react";
import { usePage } from "../../panels/page.ts";
import { Popover } from "../../panels/controls/Popover.tsx";
import { loadPiece } from "../../panels/pieces.tsx";
import { StatusLine } from "../StatusLine.tsx";
import { copyText, useStatus } from "../useStatus.ts";
import { OwnNameContext, useTaken } from "../useTaken.ts";

const loadExport = () => loadPiece(() => import("../../export/pageExport.ts"));

/** Shares the view: as a link, as a text for a mail, or as a panel in another page. Nothing is copied unasked. */
export function ShareMenu() {
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
      return copyText(window.location.href, "The link to this view is copied.");
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
        Copy as text <small>figures, caveats, citation, link</small>
      </button>
      {text !== "" && (
        <a href={mail}>
          Mail <small>the same text, in your mail program</small>
        </a>
      )}
      <EmbedChoice status={status} run={run} />
    </>
  );
}

/** The code that shows one panel in another page. */
function EmbedChoice({ status, run }: ReturnType<typeof useStatus>) {
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
        Panel{" "}
        <select value={panelId} onChange={({ target }) => setPanelId(target.value)}>
          {ids.map((id) => (
            <option key={id} value={id}>
              {file.panels[id]?.title ?? id}
            </option>
          ))}
        </select>
      </label>
      <button type="button" onClick={copy}>
        Copy embed code <small>shows this panel in your page</small>
      </button>
      <StatusLine status={status} />
    </>
  );
}
