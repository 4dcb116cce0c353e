import { refuseLarge } from "./fetchText.ts";
import { parseEvidence } from "./parse.ts";
import type { Rest } from "./problem.ts";
import { looksLikeTable } from "./table/columns.ts";
import { readTable } from "./table/readTable.ts";

/**
 * Reads the text of a file of the reader's own: an evidence file, or a table of figures.
 *
 * @param name of the file: a table takes its title from it
 * @throws EvidenceError with every fault; it carries what could be shown without them.
 */
export function readOwnText(text: string, name: string): Rest {
  refuseLarge(text.length);
  if (/\.(?:csv|tsv)$/i.test(name) || looksLikeTable(text)) return readTable(text, name);
  return { file: parseEvidence(text), notes: [] };
}
