import { useEffect, useEffectEvent, useState } from "react";

const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") === true;

/**
 * Takes a file that is dropped anywhere on the page, where the browser would leave the page to show it.
 *
 * @param isRefused asked when a file is dropped: it is then let fall, and the page stays all the same
 * @returns whether a file is being held over the page.
 */
export function useFileDrop(open: (file: File) => void, isRefused: () => boolean): boolean {
  const drop = useEffectEvent((file: File) => {
    if (!isRefused()) open(file);
  });
  const [held, setHeld] = useState(false);
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
    const fall = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setHeld(false);
      const file = event.dataTransfer?.files[0];
      if (file !== undefined) drop(file);
    };
    window.addEventListener("dragover", over);
    window.addEventListener("dragleave", leave);
    window.addEventListener("drop", fall);
    return () => {
      window.removeEventListener("dragover", over);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("drop", fall);
    };
  }, []);
  return held;
}
