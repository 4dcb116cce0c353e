import { useCallback, useEffect, useRef, useState } from "react";
import { EvidenceError, type Rest } from "../../evidence/problem.ts";
import { loadPiece } from "../../panels/pieces.tsx";
import { type OwnReading, readOwnFile } from "./ownFile.ts";
import { CARRIED, readShown, writeShown } from "./session.ts";
import type { OwnProblem, OwnShown } from "./ownEvidence.ts";

/** What was opened from the disk, or lay in this browser from before. */
export type Opened = {
  shown: OwnShown | null;
  from: File | null;
  loading: string | null;
  problem: OwnProblem | null;
  open: (file: File) => void;
  close: () => void;
};

const loadStore = () => loadPiece(() => import("./store.ts"));

/**
 * Opens files from the disk and keeps them in this browser; the one that the window showed before it was loaded anew is
 * opened again.
 *
 * @param onOpen called when a file is shown that the reader has just opened
 * @param mayRestore whether nothing else was asked for
 */
export function useOpenedFile(onOpen: () => void, mayRestore: boolean): Opened {
  const [shown, setShown] = useState<(OwnShown & { from: File }) | null>(null);
  const [failed, setFailed] = useState<{ from: File; error: Error } | null>(null);
  const [loading, setLoading] = useState<string | null>(null);
  const latest = useRef<File | null>(null);
  const openings = useRef(0);

  const show = useCallback((from: File, reading: Rest & { content: Blob }, isRestored: boolean) => {
    openings.current += 1;
    const key = `opened ${openings.current}`;
    setShown({ ...reading, name: from.name, key, from, isKept: isRestored, isRestored });
    setFailed(null);
    if (isRestored) return;
    loadStore()
      .then(async ({ keepFile }) => {
        const id = await keepFile(from);
        if (latest.current !== from) return;
        writeShown(id);
        setShown((now) => (now?.key === key ? { ...now, isKept: true } : now));
      })
      // A browser that keeps nothing still shows the file, and the bar says that it is not kept.
      .catch(() => writeShown(null));
  }, []);
  const open = useCallback(
    (from: File) => {
      latest.current = from;
      readOwnFile(from).then(
        (reading: OwnReading) => {
          // Two files in quick succession: the one asked for last is shown, whichever is read first.
          if (latest.current !== from) return;
          show(from, reading, false);
          onOpen();
        },
        (error: unknown) => {
          if (latest.current !== from) return;
          setFailed({ from, error: error instanceof Error ? error : new Error(String(error)) });
        },
      );
    },
    [onOpen, show],
  );
  const close = useCallback(() => {
    latest.current = null;
    setShown(null);
    setFailed(null);
    setLoading(null);
  }, []);

  useEffect(() => {
    const id = readShown();
    const carried = id === null ? carriedFile() : null;
    if ((id === null && carried === null) || !mayRestore) return;
    setLoading("your own evidence");
    restore(carried ?? id)
      .then((kept) => {
        if (kept === null) return writeShown(null);
        if (latest.current !== null) return;
        latest.current = kept.from;
        show(kept.from, kept.reading, true);
      })
      .catch(() => writeShown(null))
      .finally(() => setLoading(null));
    // Once: what is asked for later takes its place.
  }, []);

  const rest = failed?.error instanceof EvidenceError ? failed.error.rest : null;
  return {
    shown,
    from: shown?.from ?? null,
    loading,
    problem:
      failed === null
        ? null
        : {
            name: failed.from.name,
            error: failed.error,
            retry: () => open(failed.from),
            dismiss: () => setFailed(null),
            leaveOut:
              rest === null
                ? null
                : () => {
                    show(failed.from, { ...rest, content: failed.from }, false);
                    onOpen();
                  },
          },
    open,
    close,
  };
}

/** What a page that was saved as one file carries of its reader's own; see `saveOneFile`. */
function carriedFile(): File | null {
  const carried = document.getElementById(CARRIED);
  return carried === null ? null : new File([carried.textContent], carried.dataset["name"] ?? CARRIED);
}

/** A file read again, or the kept one of an id; one that was shown without its faulty entries is shown so again. */
async function restore(kept: File | string | null): Promise<{ from: File; reading: OwnReading } | null> {
  const from = typeof kept === "string" ? await (await loadStore()).readKept(kept) : kept;
  if (from === null) return null;
  try {
    return { from, reading: await readOwnFile(from) };
  } catch (error) {
    if (!(error instanceof EvidenceError) || error.rest === null) throw error;
    return { from, reading: { ...error.rest, content: from } };
  }
}
