import { lazy, Suspense, useState } from "react";
import EXAMPLES from "../../evidence/examples/index.json";
import { FORM } from "../../evidence/schema.ts";
import { TABLE_TEMPLATE } from "../../evidence/table/template.ts";
import { saveFile } from "../../export/saveFile.ts";
import { loadPiece, PieceBoundary } from "../../panels/pieces.tsx";
import { KeptFiles } from "./KeptFiles.tsx";
import "./desk.css";

const StartOwn = lazy(() => loadPiece(async () => ({ default: (await import("./StartOwn.tsx")).StartOwn })));

/** The one file has no other files beside it: its examples are inside, and there is no form to point at. */
const IS_SITE = import.meta.env.VITE_ONE_FILE === "yes";

/** Kept files, examples, and the ways to begin a file. */
export function OwnDesk({ open }: { open: (file: File) => void }) {
  const [isWriting, setIsWriting] = useState(false);
  const saveText = (name: string, type: string, load: () => Promise<string>) => () =>
    void load().then((text) => saveFile(name, new Blob([text], { type })));
  return (
    <div className="own-desk">
      <KeptFiles open={open} />
      <section aria-labelledby="own-examples">
        <h3 id="own-examples">Examples</h3>
        <ul>
          {EXAMPLES.map(({ file, title }) => (
            <li key={file}>
              {IS_SITE ? (
                <a href={`?evidence=examples/${file}`}>{title}</a>
              ) : (
                <button type="button" className="as-link" onClick={() => void readInside(file).then(open)}>
                  {title}
                </button>
              )}
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="own-start">
        <h3 id="own-start">Begin a file</h3>
        <ul>
          <li>
            <button type="button" onClick={() => setIsWriting(true)}>
              Start your own
            </button>{" "}
            <span>two sources in a form</span>
          </li>
          <li>
            <button
              type="button"
              className="as-link"
              onClick={saveText("evidence-with-comments.jsonc", "application/json", loadCommented)}
            >
              Example with comments
            </button>{" "}
            <span>a whole small file</span>
          </li>
          <li>
            <button
              type="button"
              className="as-link"
              onClick={saveText("figures.csv", "text/csv", () => Promise.resolve(TABLE_TEMPLATE))}
            >
              Table to fill in
            </button>{" "}
            <span>for a spreadsheet, CSV</span>
          </li>
          {IS_SITE && (
            <li>
              <a href={`./schema/evidence-${FORM}.json`}>JSON Schema</a> <span>of the form, for editors</span>
            </li>
          )}
        </ul>
      </section>
      {isWriting && (
        <PieceBoundary onFail={() => setIsWriting(false)}>
          <Suspense>
            <StartOwn open={open} close={() => setIsWriting(false)} />
          </Suspense>
        </PieceBoundary>
      )}
    </div>
  );
}

const loadCommented = async () => (await import("../../evidence/examples/commented.jsonc?raw")).default;

/** In the one file the examples are part of it. */
async function readInside(name: string): Promise<File> {
  const texts = IS_SITE
    ? {}
    : import.meta.glob<string>("../../evidence/examples/*.json", { query: "?raw", import: "default" });
  const load = texts[`../../evidence/examples/${name}`];
  return new File([load === undefined ? "" : await load()], name);
}
