import { escapeXml, tag } from "../xml.ts";
import { withDirectionMarks } from "../rightToLeft.ts";

export const val = (name: string, value: string | number): string => tag(`c:${name}`, { val: value });

/** Numbers of a chart: where they stand in the workbook, and the same numbers for whoever does not open it. */
export function writeNumbers(range: string, numbers: readonly (number | null)[]): string {
  const points = numbers.flatMap((value, i) =>
    value === null ? [] : [tag("c:pt", { idx: i }, tag("c:v", {}, String(value)))],
  );
  const cache = tag("c:numCache", {}, tag("c:formatCode", {}, "General"), val("ptCount", numbers.length), ...points);
  return tag("c:numRef", {}, tag("c:f", {}, escapeXml(range)), cache);
}

export function writeStrings(range: string, strings: readonly string[]): string {
  return tag("c:strRef", {}, tag("c:f", {}, escapeXml(range)), tag("c:strCache", {}, writePoints(strings)));
}

/** The count of points and the texts of those that have one. */
export function writePoints(strings: readonly string[]): string {
  const points = strings.flatMap((text, i) =>
    text === "" ? [] : [tag("c:pt", { idx: i }, tag("c:v", {}, escapeXml(withDirectionMarks(text))))],
  );
  return [val("ptCount", strings.length), ...points].join("");
}
