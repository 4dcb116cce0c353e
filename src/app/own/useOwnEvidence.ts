import { useQuery } from "@tanstack/react-query";
import { createContext, useCallback, useMemo, useReducer, useState, useSyncExternalStore } from "react";
import { EvidenceError, type Rest } from "../../evidence/problem.ts";
import type { AddressBar } from "../../panels/addressBar.ts";
import { ownEvidenceQuery } from "../query.ts";
import { writeShown } from "./session.ts";
import type { OwnEvidence, OwnProblem, OwnShown } from "./ownEvidence.ts";
import { useOpenedFile } from "./useOpenedFile.ts";

const PARAMETER = "evidence";

/** The address of the user's own evidence file as the query string gives it; `null` for the figures of the site. */
function readOwnAddress(search: string): string | null {
  const raw = new URLSearchParams(search).get(PARAMETER);
  return raw === "" ? null : raw;
}

/** What an address says of any file: sources, outcomes, days and slides are of the one that was shown. */
const OF_ANY_FILE = new Set(["view", "compare", "sort"]);

/** The query string for another file: without the address of this one, and without what was chosen in it. */
function forAnotherFile(search: string): string {
  const parameters = new URLSearchParams([...new URLSearchParams(search)].filter(([name]) => OF_ANY_FILE.has(name)));
  const text = parameters.toString().replaceAll("%2C", ",");
  return text === "" ? "" : `?${text}`;
}

/** Where the file lies that an address names, or why it is not asked for. */
type OwnAddress = { kind: "site"; href: string } | { kind: "refused"; error: EvidenceError };

/**
 * The full address to fetch, which is on the site itself: a link must not make a reader's browser call anybody else.
 *
 * @param page the address of the page, from which a relative one is understood
 */
function resolveOwnAddress(raw: string, page: string): OwnAddress {
  const refuse = (expected: string): OwnAddress => ({
    kind: "refused",
    error: new EvidenceError("The evidence file was not asked for.", [
      { path: `?${PARAMETER}`, found: `"${raw}"`, expected },
    ]),
  });
  const base = new URL(page);
  if (base.protocol === "file:") {
    return refuse("no address in a page that was opened from a disk; a file on your disk can be opened below");
  }
  const address = URL.canParse(raw, base) ? new URL(raw, base) : null;
  if (address?.origin === base.origin) return { kind: "site", href: address.href };
  if (address?.protocol !== "https:" && address?.protocol !== "http:") return refuse(`an address on ${base.origin}`);
  return refuse(
    `an address on ${base.origin}: this site does not let the page ask ${address.host}. ` +
      "Save the file from there and open it below",
  );
}

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
