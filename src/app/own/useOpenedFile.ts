import { useCallback, useEffect, useRef, useState } from "react";
import { fingerprint, nameOf } from "../../talk/ownFile.ts";
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
  /** Whether the file that the window showed before it was loaded anew is not there any more. */
  isLost: boolean;
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
  const [isLost, setLost] = useState(false);
  const latest = useRef<File | null>(null);
  const openings = useRef(0);
  const name = useRef<string | null>(null);
  /** The id under which the shown file is kept, to hear when another window deletes it. */
  const [keptAs, setKeptAs] = useState<string | null>(null);

  const show = useCallback((from: File, reading: Rest & { content: Blob }, isRestored: boolean) => {
    openings.current += 1;
    name.current = from.name;
    const key = `opened ${openings.current}`;
    setShown({ ...reading, name: from.name, key, from, isKept: isRestored, isRestored });
    setFailed(null);
    setLost(false);
    if (isRestored) return;
    loadStore()
      .then(async ({ keepFile }) => {
        const id = await keepFile(from);
        if (latest.current !== from) return;
        writeShown(id);
        setKeptAs(id);
        setShown((now) => (now?.key === key ? { ...now, isKept: true } : now));
      })
      // A browser that keeps nothing still shows the file, and the bar says that it is not kept; a reload will say it too.
      .catch(() => writeShown(fingerprint(from)));
  }, []);
  const open = useCallback(
    (from: File) => {
      latest.current = from;
      readOwnFile(from).then(
        (reading: OwnReading) => {
          // Two files in quick succession: the one asked for last is shown, whichever is read first.
          if (latest.current !== from) return;
          // The same file, mended, is shown in the view in which it was wrong.
          if (name.current !== from.name) onOpen();
          show(from, reading, false);
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
    name.current = null;
    setShown(null);
    setFailed(null);
    setLoading(null);
    setLost(false);
  }, []);

  useEffect(() => {
    const id = readShown();
    const kept = id ?? carriedFile();
    if (kept === null || !mayRestore) return;
    setLoading("your own evidence");
    loadStore()
      .then(({ restore }) => restore(kept))
      .then(({ from, reading }) => {
        if (latest.current !== null) return;
        latest.current = from;
        show(from, reading, true);
        setKeptAs(id);
      })
      .catch((error: unknown) => {
        writeShown(null);
        setLost(true);
        if (error instanceof EvidenceError) setFailed({ from: new File([], nameOf(id ?? "")), error });
      })
      .finally(() => setLoading(null));
    // Once: what is asked for later takes its place.
  }, []);
  useEffect(() => {
    if (keptAs === null) return;
    const ending = new AbortController();
    void loadStore().then(({ NO_LONGER_KEPT, onDeletedElsewhere }) =>
      onDeletedElsewhere(ending.signal, (id) => {
        if (id === keptAs) setShown((now) => now && { ...now, isKept: false, notes: [...now.notes, NO_LONGER_KEPT] });
      }),
    );
    return () => ending.abort();
  }, [keptAs]);

  const rest = failed?.error instanceof EvidenceError ? failed.error.rest : null;
  return {
    shown,
    from: shown?.from ?? null,
    loading,
    isLost,
    problem:
      failed === null
        ? null
        : {
            name: failed.from.name,
            error: failed.error,
            retry: () => open(failed.from),
            dismiss: () => {
              setFailed(null);
              setLost(false);
            },
            leaveOut:
              rest === null
                ? null
                : () => {
                    if (name.current !== failed.from.name) onOpen();
                    show(failed.from, { ...rest, content: failed.from }, false);
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
