import { refuseLarge, wholeFileError } from "./fetchText.ts";
import { readEvidence } from "./parse.ts";
import type { Rest } from "./problem.ts";
import { looksLikeTable } from "./table/columns.ts";
import { readTable } from "./table/readTable.ts";

/**
 * Reads what comes from outside, by whichever way: an evidence file, or a table of figures.
 *
 * @param name of the file: a table takes its title from it
 * @throws EvidenceError with every fault; it carries what could be shown without them.
 */
export function readOwn(content: Uint8Array | string, name: string): Rest {
  refuseLarge(content.length);
  const text = typeof content === "string" ? content : decodeText(content);
  return /\.(?:csv|tsv)$/i.test(name) || looksLikeTable(text) ? readTable(text, name) : readEvidence(text);
}

/**
 * The text of a file: UTF-8, or UTF-16 with its byte order mark, as spreadsheets write it. Which of the older encodings a
 * file has cannot be told from its bytes, and a wrong guess would change names in silence.
 *
 * @throws EvidenceError that names the first line that is neither.
 */
export function decodeText(bytes: Uint8Array): string {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const encoding = !isUtf16 ? "utf-8" : bytes[0] === 0xff ? "utf-16le" : "utf-16be";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw wholeFileError(
      "The file is not saved as UTF-8.",
      isUtf16 ? "UTF-16 that is cut off or damaged" : `another encoding, first in line ${firstOtherLine(bytes)}`,
      "text saved as UTF-8 (in a spreadsheet: “CSV UTF-8”)",
    );
  }
}

/** The number of the first line, from 1, that is not UTF-8. */
function firstOtherLine(bytes: Uint8Array): number {
  for (let line = 1, start = 0; ; line++) {
    const end = bytes.indexOf(0x0a, start);
    try {
      new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(start, end === -1 ? bytes.length : end));
    } catch {
      return line;
    }
    if (end === -1) return line;
    start = end + 1;
  }
}
