/** The cells of a table with what parts them, and the number of each row as a spreadsheet shows it. */
export type Cells = { separator: string; rows: readonly { number: number; cells: readonly string[] }[] };

const SEPARATORS = [";", "\t", ","] as const;

/**
 * Splits the text of a CSV table: commas, semicolons or tabs, cells in quotes with quotes doubled, any line ends. The
 * first line decides what parts the cells; a line "sep=;" before it, as some spreadsheets write, is heeded and counted.
 * Empty rows and empty cells at the end of rows are passed over.
 */
export function toCells(text: string): Cells {
  const plain = text.startsWith("\uFEFF") ? text.slice(1) : text;
  const named = /^sep=(.)\r?\n/i.exec(plain);
  const body = named === null ? plain : plain.slice(named[0].length);
  const first = body.slice(0, Math.max(0, body.search(/[\r\n]|$/)));
  const count = (separator: string) => first.split(separator).length;
  const separator = named?.[1] ?? SEPARATORS.toSorted((a, b) => count(b) - count(a))[0] ?? ",";
  const rows = split(body, separator).map((cells, i) => ({
    number: i + (named === null ? 1 : 2),
    cells: withoutEmptyEnd(cells.map((cell) => cell.trim())),
  }));
  return { separator, rows: rows.filter(({ cells }) => cells.length > 0) };
}

function split(text: string, separator: string): string[][] {
  const rows: string[][] = [[]];
  let cell = "";
  let isQuoted = false;
  const endCell = () => {
    rows.at(-1)?.push(cell);
    cell = "";
  };
  for (let i = 0; i < text.length; i++) {
    const sign = text.charAt(i);
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (text.charAt(i + 1) === '"') cell += text.charAt(i++);
      else isQuoted = false;
    } else if (sign === '"' && cell.trim() === "") {
      cell = "";
      isQuoted = true;
    } else if (sign === separator) endCell();
    else if (sign === "\n" || sign === "\r") {
      if (sign === "\r" && text.charAt(i + 1) === "\n") i++;
      endCell();
      rows.push([]);
    } else cell += sign;
  }
  endCell();
  return rows;
}

const withoutEmptyEnd = (cells: readonly string[]) => cells.slice(0, cells.findLastIndex((cell) => cell !== "") + 1);
