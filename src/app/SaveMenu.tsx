import { usePage, useViewState } from "../panels/page.ts";
import type { SaveMenuProps } from "../panels/saving.ts";
import { Menu } from "./Menu.tsx";
import { copyText, useSaid } from "./useSaid.ts";

const loadExport = () => import("../export/panelExport.ts");
type PanelExport = Awaited<ReturnType<typeof loadExport>>;

/** Tables longer than this are of no use as a picture. */
const LONGEST_PICTURE = 12;

/** Takes one panel along: as a picture, as data, as a link or as a citation. What does it is loaded when the menu opens. */
export function SaveMenu({ entry, panel, view }: SaveMenuProps) {
  const { file } = usePage();
  const state = useViewState();
  const { said, run } = useSaid();
  const onPage = { file, state, entry, panel, view };
  const save = (task: (tools: PanelExport) => Promise<string> | string) => () =>
    run(async () => `Saved ${await task(await loadExport())}.`);
  const copy = (what: string, read: (tools: PanelExport) => string) => () =>
    run(async () => copyText(read(await loadExport()), `${what} copied.`));
  const hasPicture = !panel.tableIsDrawing || view.table.rows.length <= LONGEST_PICTURE;
  return (
    <Menu label="Save" name={`Save ${entry.title}`} className="save" onOpen={() => void loadExport()}>
      {hasPicture ? (
        <>
          <button type="button" onClick={save((tools) => tools.savePng(onPage))}>
            Picture (PNG)
          </button>
          <button type="button" onClick={save((tools) => tools.saveSvg(onPage))}>
            Drawing (SVG)
          </button>
        </>
      ) : (
        <p>No picture: a table of {view.table.rows.length} rows is better as data.</p>
      )}
      <button type="button" onClick={save((tools) => tools.saveCsv(onPage))}>
        Data (CSV)
      </button>
      <button type="button" onClick={copy("The link to this panel is", (tools) => tools.panelLink(onPage))}>
        Copy link
      </button>
      <button type="button" onClick={copy("The text of this panel is", (tools) => tools.panelText(onPage))}>
        Copy as text
      </button>
      <button type="button" onClick={copy("The citation is", (tools) => tools.panelCitation(onPage))}>
        Copy citation
      </button>
      <button type="button" onClick={copy("The BibTeX entries are", (tools) => tools.panelBibtex(onPage))}>
        Copy citation (BibTeX)
      </button>
      <p role="status">{said}</p>
    </Menu>
  );
}
