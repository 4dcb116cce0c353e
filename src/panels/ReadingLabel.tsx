import type { Document } from "../evidence/schema.ts";
import { readingLabel, readThrough } from "../claims/words/citation.ts";
import { typeset } from "../claims/words/typography.ts";

/** How a document was read, beside it: a small label, and through whom it is known where it was not read. */
export function ReadingLabel({ document }: { document: Document }) {
  const through = readThrough(document);
  return (
    <>
      <span className="reading">{readingLabel(document)}</span>
      {through !== null && <span className="soft">{typeset(` ${through}`)}</span>}
    </>
  );
}
