import { usePage, useViewState } from "../panels/page.ts";
import { Menu } from "./Menu.tsx";
import { useSaid } from "./useSaid.ts";

const loadExport = () => import("../export/pageExport.ts");

/** The address of the build that is one file, beside the page. */
const ONE_FILE = "./second-cancers-one-file.html";

/** Takes the whole dashboard along. `oneFile` says whether the build that is one file lies beside this page. */
export function DownloadMenu({ oneFile }: { oneFile: boolean }) {
  const { file } = usePage();
  const state = useViewState();
  const { said, run } = useSaid();
  const save = (task: (tools: Awaited<ReturnType<typeof loadExport>>) => Promise<string> | string) => () =>
    run(async () => `Saved ${await task(await loadExport())}.`);
  return (
    <Menu label="Download" onOpen={() => void loadExport()}>
      {file.slides.length > 0 && (
        <button type="button" onClick={save((tools) => tools.savePresentation(file))}>
          PowerPoint <small>{file.slides.length} slides, charts that can be edited</small>
        </button>
      )}
      <button type="button" onClick={() => window.print()}>
        Handout <small>on paper, or a PDF</small>
      </button>
      <button type="button" onClick={save((tools) => tools.saveFigures(file, state))}>
        All figures <small>CSV</small>
      </button>
      <button type="button" onClick={save((tools) => tools.saveEvidence(file))}>
        Evidence file <small>JSON</small>
      </button>
      {oneFile && (
        <a href={ONE_FILE} download="">
          One file <small>this dashboard, for use without a network</small>
        </a>
      )}
      <p role="status">{said}</p>
    </Menu>
  );
}
