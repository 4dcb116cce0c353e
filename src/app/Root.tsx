import { type QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import { Component, type ReactNode, startTransition, useCallback, useMemo, useState } from "react";
import { NO_SNAPSHOTS, type Snapshots, SnapshotsContext } from "../charts/PrerenderedChart.tsx";
import type { AddressBar } from "../panels/addressBar.ts";
import type { LoadedPanel } from "../panels/registry.ts";
import { ViewProvider } from "../panels/ViewProvider.tsx";
import { OwnFileContext, OwnNameContext } from "../talk/ownFile.ts";
import { App } from "./App.tsx";
import { LoadProblem } from "./LoadProblem.tsx";
import { OwnEvidenceBar } from "./own/OwnEvidenceBar.tsx";
import { evidenceQuery } from "./query.ts";
import { adoptFormState } from "./takeOver.ts";
import { useHandedOver } from "./own/useHandedOver.ts";
import { OpenOwnFileContext, useOwnEvidence } from "./own/useOwnEvidence.ts";
import { OwnContentContext } from "./useTaken.ts";
import type { Answers, EvidenceFile } from "../evidence/schema.ts";
import { KeepAnswersContext } from "../panels/publicDatabase/Ask.tsx";

/** The last net, for what is thrown outside of any panel: a sentence and a way on in place of an empty window. */
class PageBoundary extends Component<{ children: ReactNode }, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: unknown): { error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    // The document is no more as it was left: only in a fresh element can the page be drawn again, see main.tsx.
    if (error instanceof DOMException) throw error;
    return (
      <div className="wrap">
        <LoadProblem title="The page could not be drawn" error={error} retry={() => this.setState({ error: null })} />
      </div>
    );
  }
}

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

type SessionAnswersProps = { file: EvidenceFile; children: (file: EvidenceFile) => ReactNode };

/** The evidence with what a service has answered in this session: panels, slides and exports read it like any other data. */
export function SessionAnswers({ file, children }: SessionAnswersProps) {
  const [answers, setAnswers] = useState<Answers | null>(null);
  const keep = useCallback((next: Answers) => startTransition(() => setAnswers(next)), []);
  const shown = useMemo(() => {
    const { publicDatabase } = file;
    return answers === null || publicDatabase === undefined
      ? file
      : { ...file, publicDatabase: { ...publicDatabase, answers } };
  }, [file, answers]);
  return <KeepAnswersContext value={keep}>{children(shown)}</KeepAnswersContext>;
}
