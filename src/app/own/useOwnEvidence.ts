import { useQuery } from "@tanstack/react-query";
import { createContext, useCallback, useMemo, useReducer, useState, useSyncExternalStore } from "react";
import { EvidenceError, type Rest } from "../../evidence/problem.ts";
import type { AddressBar } from "../../panels/addressBar.ts";
import { ownEvidenceQuery } from "../query.ts";
import { forAnotherFile, readOwnAddress, resolveOwnAddress } from "./ownAddress.ts";
import { writeShown } from "./session.ts";
import type { OwnEvidence, OwnProblem, OwnShown } from "./ownEvidence.ts";
import { useOpenedFile } from "./useOpenedFile.ts";

/** How a control anywhere on the page opens a file; `null` where there is no page around it. */
export const OpenOwnFileContext = createContext<((file: File) => void) | null>(null);

/**
 * Keeps the user's own evidence: one named by the address (`?evidence=`), or one opened from the disk, which takes its
 * place and which no link can carry.
 */
export function useOwnEvidence(bar: AddressBar): OwnEvidence {
  const [, lookAgain] = useReducer((count: number) => count + 1, 0);
  const [withoutFaults, setWithoutFaults] = useState<{ asked: string; rest: Rest } | null>(null);
  const asked = useSyncExternalStore(
    bar.onChange,
    () => readOwnAddress(bar.search()),
    () => null,
  );
  const leaveAddress = useCallback(() => {
    const search = forAnotherFile(bar.search());
    if (search !== bar.search()) bar.go(search, "push");
    lookAgain();
  }, [bar]);
  const disk = useOpenedFile(leaveAddress, asked === null);
  const address = useMemo(() => (asked === null ? null : resolveOwnAddress(asked, window.location.href)), [asked]);
  const mayFetch = address?.kind === "site";
  const query = useQuery({ ...ownEvidenceQuery(mayFetch ? address.href : ""), enabled: mayFetch });
  const close = useCallback(() => {
    disk.close();
    writeShown(null);
    setWithoutFaults(null);
    leaveAddress();
  }, [disk.close, leaveAddress]);

  const error = address?.kind === "refused" ? address.error : mayFetch && query.isError ? query.error : null;
  const fetched = useMemo((): OwnShown | null => {
    if (asked === null) return null;
    const left = withoutFaults?.asked === asked ? { ...withoutFaults.rest, content: new Blob() } : null;
    const reading = left ?? (mayFetch ? query.data : undefined);
    if (reading === undefined) return null;
    return { ...reading, name: asked, key: `fetched ${asked}`, isKept: true, isRestored: false };
  }, [asked, mayFetch, query.data, withoutFaults]);
  const rest = error instanceof EvidenceError ? error.rest : null;
  const isHidden = fetched !== null && withoutFaults !== null;
  const addressed: OwnProblem | null =
    asked === null || error === null || isHidden
      ? null
      : {
          name: asked,
          error,
          retry: () => void query.refetch(),
          dismiss: close,
          leaveOut: rest === null ? null : () => setWithoutFaults({ asked, rest }),
        };
  return {
    // An address that came after the file (Back, Forward) is what the user asked for last.
    shown: fetched ?? disk.shown,
    disk: fetched === null ? disk.from : null,
    loading: mayFetch && query.isFetching ? asked : disk.loading,
    isLost: disk.isLost,
    problem: disk.problem ?? addressed,
    open: disk.open,
    close,
  };
}
