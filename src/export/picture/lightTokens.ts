/**
 * The custom properties of the page's root as they are on light paper, from its style sheets: what stands outside of
 * every media query, and then what is said of print.
 */
export function lightTokens(document: Document): Map<string, string> {
  const screen = new Map<string, string>();
  const print = new Map<string, string>();
  for (const sheet of document.styleSheets) collect(sheet.cssRules, screen, print);
  return new Map([...screen, ...print]);
}

function collect(rules: CSSRuleList, screen: Map<string, string>, print: Map<string, string> | null): void {
  for (const rule of rules) {
    if (rule instanceof CSSStyleRule) {
      if (/(^|,)\s*:root\s*(,|$)/.test(rule.selectorText)) readProperties(rule.style, screen);
    } else if (rule instanceof CSSMediaRule) {
      if (rule.media.mediaText === "print" && print !== null) collect(rule.cssRules, print, null);
    } else if (rule instanceof CSSLayerBlockRule) collect(rule.cssRules, screen, print);
  }
}

function readProperties(style: CSSStyleDeclaration, into: Map<string, string>): void {
  for (const name of style) if (name.startsWith("--")) into.set(name, style.getPropertyValue(name).trim());
}
