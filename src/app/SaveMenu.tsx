import { useState } from "react";
import type { PictureSize } from "../export/picture/sizes.ts";
import { usePage } from "../panels/page.ts";
import type { SaveMenuProps } from "../panels/saving.ts";
import { AddToSlides } from "./AddToSlides.tsx";
import { Popover } from "../panels/controls/Popover.tsx";
import { loadPiece } from "../panels/pieces.tsx";
import { StatusLine } from "./StatusLine.tsx";
import { copyText, useStatus } from "./useStatus.ts";
import { useTaken } from "./useTaken.ts";

const loadExport = () => loadPiece(() => import("../export/panelExport.ts"));
type PanelExport = Awaited<ReturnType<typeof loadExport>>;

/** The sizes as they are offered; `export/picture/sizes.ts` holds their measures, and comes when one is asked for. */
const SIZES: readonly { size: PictureSize; label: string }[] = [
  { size: "slide", label: "Slide, 16:9" },
  { size: "square", label: "Square" },
  { size: "column", label: "Column, 600 px" },
];

/** Takes one panel along: as a picture, a slide, data, a citation. What does it is loaded when the menu opens. */
export function SaveMenu({ entry }: SaveMenuProps) {
  const { file } = usePage();
  return (
    <Popover
      isMenu
      label="Save"
      name={`Save ${file.panels[entry.id]?.title ?? entry.id}`}
      className="save"
      onOpen={() => void loadExport().catch(() => undefined)}
    >
      <SaveChoices panelId={entry.id} />
    </Popover>
  );
}

function SaveChoices({ panelId }: { panelId: string }) {
  const take = useTaken();
  const { status, run } = useStatus();
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
      <div className="picture-look">
        <label>
          Picture{" "}
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
          <input type="checkbox" checked={clear} onChange={({ target }) => setClear(target.checked)} /> no background
        </label>
      </div>
      <button type="button" onClick={save((tools) => tools.savePng(onPage(), look))}>
        Picture (PNG)
      </button>
      <button type="button" onClick={save((tools) => tools.saveSvg(onPage(), look))}>
        Drawing (SVG)
      </button>
      <button type="button" onClick={save((tools) => tools.saveSlide(onPage()))}>
        Slide <small>PowerPoint</small>
      </button>
      <button type="button" onClick={save((tools) => tools.saveData(onPage()))}>
        Data <small>CSV in a zip</small>
      </button>
      <button type="button" onClick={copy("The link to this panel is", (tools) => tools.panelLink(onPage()))}>
        Copy link
      </button>
      <button type="button" onClick={copy("The text of this panel is", (tools) => tools.panelText(onPage()))}>
        Copy as text
      </button>
      <button type="button" onClick={copy("The citation is", (tools) => tools.panelCitation(onPage()))}>
        Copy citation
      </button>
      <button type="button" onClick={save((tools) => tools.saveBibtex(onPage()))}>
        Citation <small>BibTeX</small>
      </button>
      <button type="button" onClick={save((tools) => tools.saveRis(onPage()))}>
        Citation <small>RIS, for Zotero or EndNote</small>
      </button>
      <button type="button" onClick={copy("The code for your page is", (tools) => tools.panelEmbed(onPage()))}>
        Copy embed code
      </button>
      <AddToSlides panel={panelId} onAdded={(words) => run(() => Promise.resolve(words))} />
      <StatusLine status={status} />
    </>
  );
}
