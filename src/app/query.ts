import { QueryClient, queryOptions } from "@tanstack/react-query";
import { loadChecked } from "../evidence/loadChecked.ts";
import { EvidenceError } from "../evidence/problem.ts";
import { fetchBytes } from "../evidence/fetchText.ts";
import { readOwnAddressed } from "./own/ownFile.ts";
import { loadPiece } from "../panels/pieces.tsx";

/** A file that is wrong stays wrong; only a file that did not arrive is asked for again. */
const RETRIES = 2;

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Infinity,
        // Nothing is ever forgotten: no timer keeps the build machine waiting.
        gcTime: Infinity,
        refetchOnWindowFocus: false,
        retry: (failures, error) =>
          failures < RETRIES && error instanceof EvidenceError && error.message.includes("could not be fetched"),
      },
    },
  });
}

/** What reads and checks a file comes when there is one to check. */
const loadReader = () => loadPiece(() => import("../evidence/load.ts"));

/**
 * The evidence file at an address, fetched, checked and kept.
 *
 * @param integrity the hash of the file that the build has checked, if it has
 */
export function evidenceQuery(address: string, integrity?: string) {
  return queryOptions({
    queryKey: ["evidence", address],
    queryFn: async ({ signal }) => {
      const checked = integrity === undefined ? null : await loadChecked(address, integrity, signal);
      return checked ?? (await loadReader()).loadEvidence(address, signal);
    },
  });
}

/** The evidence file or table that the user's address names (`?evidence=`), at its full address. */
export function ownEvidenceQuery(address: string) {
  return queryOptions({
    queryKey: ["own evidence", address],
    queryFn: async ({ signal }) => readOwnAddressed(await fetchBytes(address, signal), address),
  });
}
