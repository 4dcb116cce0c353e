import { svgElementAttributes } from "svg-element-attributes";

/** Allowed by SVG, and still of no use to a picture: a strict Content-Security-Policy would refuse the inline style. */
const UNWANTED = "style";
const TAG = /<([a-z]\w*)((?:\s+[^\s=/>]+="[^"]*")+)/gi;
const ATTRIBUTE = /\s+([^\s=]+)="([^"]*)"/g;

/**
 * Makes a drawing small enough to stand in the page, and valid: two decimals where they stand for places, no empty groups, and no attribute that SVG
 * does not know, of which recharts writes many.
 */
export function cleanSnapshot(svg: string): string {
  let text = svg
    .replace(/<title><\/title><desc><\/desc>/g, "")
    .replace(/<defs><clipPath[\s\S]*?<\/clipPath><\/defs>/g, "")
    .replace(TAG, (_, element: string, attributes: string) => `<${element}${cleanAttributes(element, attributes)}`)
    .replace(/(?<![\d.])(-?[1-9]\d*\.\d\d)\d+/g, "$1");
  // Each pass can empty the group around the ones it removes.
  for (let before = ""; before !== text;) {
    before = text;
    text = text.replace(/<g>\s*<\/g>/g, "").replace(/<g tabindex="-1"><\/g>/g, "");
  }
  return text;
}

function cleanAttributes(element: string, attributes: string): string {
  const known = [...(svgElementAttributes["*"] ?? []), ...(svgElementAttributes[element] ?? [])];
  return attributes.replace(ATTRIBUTE, (attribute, name: string, value: string) => {
    if (name === "class") return value.includes("recharts-surface") ? ' class="recharts-surface"' : "";
    if (name === "tabindex") return value === "-1" ? attribute : "";
    if (/^(?:aria-|data-|xmlns)|^role$/.test(name)) return attribute;
    if (name === UNWANTED || attribute.endsWith(' stroke-dasharray="none"')) return "";
    return known.includes(name) ? attribute : "";
  });
}
