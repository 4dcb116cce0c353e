import { useEffect, useEffectEvent } from "react";

/** Where pasted text belongs to what is being written. */
const TAKES_TEXT = "input, textarea, select, [contenteditable]";

/** Opens an evidence file or a table that is pasted anywhere on the page: as a file, or as its text. */
export function usePaste(open: (file: File) => void, isRefused: () => boolean): void {
  const paste = useEffectEvent((event: ClipboardEvent) => {
    const { target, clipboardData } = event;
    if (clipboardData === null || isRefused()) return;
    if (target instanceof Element && target.matches(TAKES_TEXT)) return;
    const file = clipboardData.files[0] ?? asFile(clipboardData.getData("text/plain"));
    if (file === null) return;
    event.preventDefault();
    open(file);
  });
  useEffect(() => {
    const listen = (event: ClipboardEvent) => paste(event);
    window.addEventListener("paste", listen);
    return () => window.removeEventListener("paste", listen);
  }, []);
}

/** Any other text is none of the page's business. */
function asFile(text: string): File | null {
  if (/^\s*\{[\s\S]*"(?:schemaVersion|sources)"/.test(text)) return new File([text], "pasted.json");
  const [head = ""] = text.slice(0, 1000).split(/[\r\n]/);
  return /\bsource\b/i.test(head) && /\bevents\b/i.test(head) ? new File([text], "pasted.csv") : null;
}
