import { useLayoutEffect } from "react";
import type { EvidenceFile } from "../evidence/schema.ts";
import { handoutRules } from "./handoutRules.ts";
import { sourceRules } from "./sourceRules.ts";

/**
 * Puts the filter's rules for a file's sources into the document. A constructed style sheet is allowed by a strict
 * Content-Security-Policy, where a style element made by a script is not.
 */
export function SourceStyles({ file }: { file: EvidenceFile }) {
  useLayoutEffect(() => {
    if (!("adoptedStyleSheets" in document) || !("replaceSync" in CSSStyleSheet.prototype)) return;
    const rules = sourceRules(file);
    // The built page carries those of its own file already.
    const there = [...document.querySelectorAll("style")].some((style) => style.textContent.includes(rules));
    const sheet = new CSSStyleSheet();
    sheet.replaceSync((there ? "" : rules) + handoutRules(file));
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  }, [file]);
  return null;
}
