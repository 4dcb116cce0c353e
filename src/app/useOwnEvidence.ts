import { useQuery } from "@tanstack/react-query";
import { createContext, useCallback, useMemo, useReducer, useRef, useState, useSyncExternalStore } from "react";
import type { EvidenceFile } from "../evidence/schema.ts";
import type { AddressBar } from "../panels/addressBar.ts";
import { readOwnAddress, withoutOwnAddress } from "./ownAddress.ts";
import { readOwnFile } from "./ownFile.ts";
import { ownEvidenceQuery } from "./query.ts";

/** A file that was asked for and cannot be shown; what was on the page before stays there. */
export type OwnProblem = { name: string; error: Error; retry: () => void; dismiss: () => void };

/** Whose figures the page shows: those of a file of the user's own, or, without one, those of the site. */
export type OwnEvidence = {
  shown: { name: string; key: string; file: EvidenceFile } | null;
  /** The address that is being fetched. */
  loading: string | null;
  problem: OwnProblem | null;
  open: (file: File) => void;
  /** The file of the user's own disk that is shown, which no address carries. */
  disk: File | null;
  /** Back to the figures of the site. */
  close: () => void;
};

/** How a control anywhere on the page opens a file; `null` where there is no page around it. */
export const OpenOwnFileContext = createContext<((file: File) => void) | null>(null);

/**
 * Keeps the user's own evidence: one named by the address (`?evidence=`), or one opened from the disk, which takes its
 * place. The latter is the one thing that no link can carry, and lives here.
 */
export function useOwnEvidence(bar: AddressBar): OwnEvidence {
  const [opened, setOpened] = useState<(NonNullable<OwnEvidence["shown"]> & { from: File }) | null>(null);
  const [failed, setFailed] = useState<{ from: File; error: Error } | null>(null);
  const [, lookAgain] = useReducer((count: number) => count + 1, 0);
  const latest = useRef<File | null>(null);
  const openings = useRef(0);
  const asked = useSyncExternalStore(
    bar.onChange,
    () => readOwnAddress(bar.search()),
    () => null,
  );
  const query = useQuery({ ...ownEvidenceQuery(asked ?? ""), enabled: asked !== null });

  const leaveAddress = useCallback(() => {
    const search = bar.search();
    if (readOwnAddress(search) !== null) bar.go(withoutOwnAddress(search), "push");
    lookAgain();
  }, [bar]);
  const open = useCallback(
    (from: File) => {
      latest.current = from;
      readOwnFile(from).then(
        (file) => {
          // Two files in quick succession: the one asked for last is shown, whichever is read first.
          if (latest.current !== from) return;
          openings.current += 1;
          setOpened({ name: from.name, key: `opened ${openings.current}`, file, from });
          setFailed(null);
          leaveAddress();
        },
        (error: unknown) => {
          if (latest.current !== from) return;
          setFailed({ from, error: error instanceof Error ? error : new Error(String(error)) });
        },
      );
    },
    [leaveAddress],
  );
  const close = useCallback(() => {
    latest.current = null;
    setOpened(null);
    setFailed(null);
    leaveAddress();
  }, [leaveAddress]);

  const fetched = useMemo(
    () =>
      asked !== null && query.data !== undefined ? { name: asked, key: `fetched ${asked}`, file: query.data } : null,
    [asked, query.data],
  );
  let problem: OwnProblem | null = null;
  if (failed !== null) {
    problem = {
      name: failed.from.name,
      error: failed.error,
      retry: () => open(failed.from),
      dismiss: () => setFailed(null),
    };
  } else if (asked !== null && query.isError) {
    problem = { name: asked, error: query.error, retry: () => void query.refetch(), dismiss: close };
  }
  return {
    // An address that came after the file (Back, Forward) is what the user asked for last.
    shown: fetched ?? opened,
    disk: fetched === null ? (opened?.from ?? null) : null,
    loading: asked !== null && query.isFetching ? asked : null,
    problem,
    open,
    close,
  };
}
