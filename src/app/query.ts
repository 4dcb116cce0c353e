import { QueryClient, queryOptions } from "@tanstack/react-query";
import { loadEvidence } from "../evidence/load.ts";
import { EvidenceError } from "../evidence/problem.ts";
import { resolveOwnAddress } from "./ownAddress.ts";

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

/** The evidence file at an address, fetched, checked and kept. */
export function evidenceQuery(address: string) {
  return queryOptions({
    queryKey: ["evidence", address],
    queryFn: ({ signal }) => loadEvidence(address, signal),
  });
}

/** The evidence file that the user's address names (`?evidence=`), from the site itself only. */
export function ownEvidenceQuery(asked: string) {
  return queryOptions({
    queryKey: ["own evidence", asked],
    queryFn: ({ signal }) => loadEvidence(resolveOwnAddress(asked, window.location.href), signal),
  });
}
