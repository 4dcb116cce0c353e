import { QueryClientProvider, type QueryClient, useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import type { EvidenceFile } from "../evidence/schema.ts";
import { type Pictures, PicturesContext } from "../charts/Drawn.tsx";
import { type AddressBar, createViewStore } from "../panels/viewStore.ts";
import { App } from "./App.tsx";
import { LoadProblem } from "./LoadProblem.tsx";
import { OwnEvidenceBar } from "./OwnEvidenceBar.tsx";
import { PageBoundary } from "./PageBoundary.tsx";
import { evidenceQuery } from "./query.ts";
import { SourceStyles } from "./SourceStyles.tsx";
import { useFileDrop } from "./useFileDrop.ts";
import { OpenOwnFileContext, useOwnEvidence } from "./useOwnEvidence.ts";

type RootProps = { client: QueryClient; address: string; bar: AddressBar; pictures: Pictures };

/** The pictures in the document show the figures of the site, and of no other file. */
const NO_PICTURES: Pictures = { svg: null, drawn: false };

/** Everything around the page that is not the page: the query client, the address bar, the pictures made at build time. */
export function Root({ client, address, bar, pictures }: RootProps) {
  return (
    <QueryClientProvider client={client}>
      <Loaded address={address} bar={bar} pictures={pictures} />
    </QueryClientProvider>
  );
}

function Loaded({ address, bar, pictures }: Omit<RootProps, "client">) {
  const query = useQuery(evidenceQuery(address));
  const own = useOwnEvidence(bar);
  const held = useFileDrop(own.open);
  const file = own.shown?.file ?? query.data;
  // Once another file has been shown they are out of the document, and do not come back with the figures of the site.
  const [picturesGone, setPicturesGone] = useState(false);
  if (own.shown !== null && !picturesGone) setPicturesGone(true);
  return (
    <OpenOwnFileContext value={own.open}>
      <OwnEvidenceBar own={own} />
      {held && <p className="drop-here">Drop the evidence file to open it here.</p>}
      {file !== undefined ? (
        <PicturesContext value={picturesGone ? NO_PICTURES : pictures}>
          {/* Another file is another page: nothing that was opened or typed in the one is meant for the other. */}
          <PageBoundary key={own.shown?.key ?? "site"}>
            <Ready file={file} bar={bar} />
          </PageBoundary>
        </PicturesContext>
      ) : query.isError ? (
        <LoadProblem error={query.error} retry={() => void query.refetch()} />
      ) : (
        <p className="loading" role="status">
          Loading the evidence file…
        </p>
      )}
    </OpenOwnFileContext>
  );
}

function Ready({ file, bar }: { file: EvidenceFile; bar: AddressBar }) {
  const store = useMemo(() => createViewStore(file, bar), [file, bar]);
  return (
    <>
      <SourceStyles file={file} />
      <App file={file} store={store} />
    </>
  );
}
