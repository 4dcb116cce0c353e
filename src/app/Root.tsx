import { QueryClientProvider, type QueryClient, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { EvidenceFile } from "../evidence/schema.ts";
import { type Pictures, PicturesContext } from "../charts/Drawn.tsx";
import { type AddressBar, createViewStore } from "../panels/viewStore.ts";
import { App } from "./App.tsx";
import { LoadProblem } from "./LoadProblem.tsx";
import { evidenceQuery } from "./query.ts";
import { SourceStyles } from "./SourceStyles.tsx";

type RootProps = { client: QueryClient; address: string; bar: AddressBar; pictures: Pictures };

/** Everything around the page that is not the page: the query client, the address bar, the pictures made at build time. */
export function Root({ client, address, bar, pictures }: RootProps) {
  return (
    <QueryClientProvider client={client}>
      <PicturesContext value={pictures}>
        <Loaded address={address} bar={bar} />
      </PicturesContext>
    </QueryClientProvider>
  );
}

function Loaded({ address, bar }: { address: string; bar: AddressBar }) {
  const query = useQuery(evidenceQuery(address));
  if (query.data !== undefined) return <Ready file={query.data} bar={bar} />;
  if (query.isError) return <LoadProblem error={query.error} retry={() => void query.refetch()} />;
  return (
    <p className="loading" role="status">
      Loading the evidence file…
    </p>
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
