import { useLayoutEffect } from "react";
import type { EvidenceFile } from "../evidence/schema.ts";
import { handoutRules } from "./handoutRules.ts";

/**
 * Puts what a file says of the printed page into the document. A constructed style sheet is allowed by a strict
 * Content-Security-Policy, where a style element made by a script is not.
 */
export function HandoutStyles({ file }: { file: EvidenceFile }) {
  useLayoutEffect(() => {
    if (!("adoptedStyleSheets" in document) || !("replaceSync" in CSSStyleSheet.prototype)) return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(handoutRules(file));
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  }, [file]);
  return null;
}
