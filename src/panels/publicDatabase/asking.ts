import { createContext } from "react";
import { queryOptions } from "@tanstack/react-query";
import { askOpenFda, type Service } from "../../evidence/openFda/ask.ts";
import { type FailureKind, OpenFdaFailure } from "../../evidence/openFda/failure.ts";
import type { Question } from "../../evidence/openFda/questions.ts";
import type { PublicDatabase } from "../../evidence/schema.ts";

/** Within an hour the same question is not sent again: the database is brought up to date a few times a year. */
const FRESH_MS = 60 * 60 * 1000;

/** How often each kind of failure is worth another try. Five, each after twice the time, outlast the service's minute. */
const RETRIES: Record<FailureKind, number> = {
  tooMany: 5,
  broken: 3,
  unreached: 1,
  silent: 0,
  refused: 0,
  otherShape: 0,
};

/** One question, asked once and kept for the session; given up when nobody waits for it any more. */
export function questionQuery(question: Question, section: PublicDatabase, service: Service) {
  return queryOptions({
    queryKey: ["openFDA", service.origin, section.endpoint, question.kind, question.query],
    queryFn: ({ signal }) => askOpenFda(question, section, service, signal),
    staleTime: FRESH_MS,
    gcTime: Infinity,
    // Without a network it fails and says so, in place of waiting for one without a word.
    networkMode: "always",
    refetchOnReconnect: false,
    retry: (failures, error) => error instanceof OpenFdaFailure && failures < RETRIES[error.kind],
    retryDelay: (failures) => service.backoffMs * 2 ** failures,
  });
}

/** The service that is asked in place of openFDA, in tests; `null` on the page. */
export const ServiceContext = createContext<Service | null>(null);
