/** What recharts writes beside the drawing itself, and a still picture has no use for. */
const NOISE =
  / (?:orientation|type|ticks|index|payload|visibletickscount|originalx|originaly|textanchor|offset|stroke-dasharray="none"|style|tabindex|scale|axistype|radius|name)="[^"]*"/gi;

/**
 * Makes a drawing small enough to stand in the page: two decimals, no empty groups, no attributes that only recharts
 * reads, no inline style (a strict Content-Security-Policy would refuse it).
 */
export function cleanSnapshot(svg: string): string {
  let text = svg
    .replace(/<title><\/title><desc><\/desc>/g, "")
    .replace(/<defs><clipPath[\s\S]*?<\/clipPath><\/defs>/g, "")
    .replace(NOISE, (attribute) => (attribute.startsWith(' tabindex="-1"') ? attribute : ""))
    .replace(/ class="([^"]*)"/g, (_, names: string) =>
      names.includes("recharts-surface") ? ' class="recharts-surface"' : "",
    )
    .replace(/(-?\d+\.\d\d)\d+/g, "$1");
  // Each pass can empty the group around the ones it removes.
  for (let before = ""; before !== text;) {
    before = text;
    text = text.replace(/<g>\s*<\/g>/g, "").replace(/<g tabindex="-1"><\/g>/g, "");
  }
  return text;
}
