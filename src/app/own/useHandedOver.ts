import { useEffect, useEffectEvent, useState } from "react";
import { looksLikeTable } from "../../evidence/table/columns.ts";

/** What a drop or a paste brought: a file to open, and what has to be said of the rest. */
type HandedOver = { file: File | null; notice: string | null };

/** Where pasted text belongs to what is being written. */
const TAKES_TEXT = "input, textarea, select, [contenteditable]";
const OWN_FORM = /\.(?:jsonc?|csv|tsv)$/i;

const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") === true;

/**
 * Takes a file or a table that is dropped or pasted anywhere on the page, where the browser would leave the page to show
 * a file, and do nothing with a table.
 *
 * @param isRefused asked when something comes: it is then let fall, and the page stays all the same
 * @returns whether something is being held over the page, and what has to be said of what came last
 */
export function useHandedOver(open: (file: File) => void, isRefused: () => boolean) {
  const [held, setHeld] = useState(false);
  const [notice, setNotice] = useState<string | null>(null);
  const take = useEffectEvent((brought: HandedOver) => {
    if (isRefused()) return;
    setNotice(brought.notice);
    if (brought.file !== null) open(brought.file);
  });
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setHeld(true);
    };
    // Moving between elements leaves one and enters another; only leaving the window has no element to go to.
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setHeld(false);
    };
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setHeld(false);
      if (event.dataTransfer !== null) take(fromDrop([...event.dataTransfer.files]));
    };
    const paste = (event: ClipboardEvent) => {
      const { target, clipboardData } = event;
      if (clipboardData === null || (target instanceof Element && target.matches(TAKES_TEXT))) return;
      const file = fromPaste([...clipboardData.files], clipboardData.getData("text/plain"));
      if (file === null) return;
      event.preventDefault();
      take({ file, notice: null });
    };
    window.addEventListener("dragover", over);
    window.addEventListener("dragleave", leave);
    window.addEventListener("drop", drop);
    window.addEventListener("paste", paste);
    return () => {
      window.removeEventListener("dragover", over);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("drop", drop);
      window.removeEventListener("paste", paste);
    };
  }, []);
  return { held, notice, dismiss: () => setNotice(null) };
}

/** Mail programs announce a file and hand over none. */
function fromDrop(files: readonly File[]): HandedOver {
  if (files.length === 0) {
    return {
      file: null,
      notice: "The drop brought no file. Save the attachment first, then drop or open the saved file.",
    };
  }
  const file = files.find(({ name }) => OWN_FORM.test(name)) ?? files[0] ?? null;
  const notice =
    files.length === 1 ? null : `${files.length} files were dropped. One is shown at a time: ${file?.name ?? ""}.`;
  return { file, notice };
}

/** Spreadsheets put a picture of the cells beside their text: the text counts. Any other text is none of our business. */
function fromPaste(files: readonly File[], text: string): File | null {
  if (/^\s*\{[\s\S]*"(?:schemaVersion|sources)"/.test(text)) return new File([text], "pasted.json");
  if (looksLikeTable(text)) return new File([text], "pasted.csv");
  return text.trim() === "" ? (files.find(({ type }) => !type.startsWith("image/")) ?? null) : null;
}
