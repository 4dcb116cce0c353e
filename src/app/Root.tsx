import { QueryClientProvider, type QueryClient, useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { NO_SNAPSHOTS, type Snapshots, SnapshotsContext } from "../charts/PrerenderedChart.tsx";
import type { AddressBar } from "../panels/addressBar.ts";
import type { LoadedPanel } from "../panels/registry.ts";
import { ViewProvider } from "../panels/ViewProvider.tsx";
import { OwnFileContext, OwnNameContext } from "../talk/ownFile.ts";
import { App } from "./App.tsx";
import { LoadProblem } from "./LoadProblem.tsx";
import { OwnEvidenceBar } from "./own/OwnEvidenceBar.tsx";
import { PageBoundary } from "./PageBoundary.tsx";
import { evidenceQuery } from "./query.ts";
import { SessionAnswers } from "./SessionAnswers.tsx";
import { adoptFormState } from "./takeOver.ts";
import { useHandedOver } from "./own/useHandedOver.ts";
import { OpenOwnFileContext, useOwnEvidence } from "./own/useOwnEvidence.ts";
import { OwnContentContext } from "./useTaken.ts";

type RootProps = {
  client: QueryClient;
  address: string;
  bar: AddressBar;
  snapshots: Snapshots;
  panels: readonly LoadedPanel[];
};

/** Everything around the page that is not the page: the query client, the address bar, the snapshots of the build. */
export function Root({ client, ...rest }: RootProps) {
  return (
    <QueryClientProvider client={client}>
      <Loaded {...rest} />
    </QueryClientProvider>
  );
}

function Loaded({ address, bar, snapshots, panels }: Omit<RootProps, "client">) {
  const query = useQuery(evidenceQuery(address));
  const own = useOwnEvidence(bar);
  // A file that falls on the slides must not replace the talk.
  const isPresenting = () => new URLSearchParams(bar.search()).has("present");
  const { held, notice, dismiss } = useHandedOver(own.open, isPresenting);
  const { disk, open, isLost, close } = own;
  const ownFile = useMemo(() => ({ file: disk, open, isLost, close }), [disk, open, isLost, close]);
  // A talk of the reader's own file does not begin with the figures of the site.
  const isAwaited = own.loading !== null && own.shown === null && isPresenting();
  const file = own.shown?.file ?? (isAwaited ? undefined : query.data);
  // Once another file has been shown they are out of the document, and do not come back with the figures of the site.
  const [snapshotsGone, setSnapshotsGone] = useState(false);
  if (own.shown !== null && !snapshotsGone) setSnapshotsGone(true);
  const present = snapshotsGone ? NO_SNAPSHOTS : snapshots;
  return (
    <OpenOwnFileContext value={own.open}>
      <OwnNameContext value={own.shown?.name ?? null}>
        <OwnEvidenceBar own={own} />
        {notice !== null && (
          <p className="wrap own-evidence" role="status">
            <span>{`${notice} `}</span>
            <button type="button" onClick={dismiss}>
              Dismiss
            </button>
          </p>
        )}
        {held && (
          <p className="drop-here">
            {isPresenting()
              ? "Leave the slides to open another evidence file."
              : "Drop the evidence file to open it here."}
          </p>
        )}
        {file !== undefined ? (
          <SnapshotsContext value={present}>
            {/* Another file is another page: nothing that was opened or typed in the one is meant for the other. */}
            <PageBoundary key={own.shown?.key ?? "site"}>
              <OwnFileContext value={ownFile}>
                <SessionAnswers file={file}>
                  {(answered) => (
                    <ViewProvider
                      file={answered}
                      bar={bar}
                      startsAtDefault={present.prerendered}
                      takeOver={present.prerendered ? () => adoptFormState(document, bar, file) : undefined}
                    >
                      <OwnContentContext value={own.shown?.content ?? null}>
                        <App panels={panels} />
                      </OwnContentContext>
                    </ViewProvider>
                  )}
                </SessionAnswers>
              </OwnFileContext>
            </PageBoundary>
          </SnapshotsContext>
        ) : query.isError ? (
          <LoadProblem
            title="The evidence could not be loaded"
            error={query.error}
            retry={() => void query.refetch()}
          />
        ) : (
          <p className="loading" role="status">
            Loading the evidence file…
          </p>
        )}
      </OwnNameContext>
    </OpenOwnFileContext>
  );
}
