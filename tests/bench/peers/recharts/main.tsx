import "../shared/base.css";
import { QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import { StrictMode, useEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import { z } from "zod";
import { Hist, NBars, Points, RateChart, Timeline } from "../recharts-parts/charts";
import { Facts, flip, Head, Panel, TITLES } from "../recharts-parts/shell";
import { type Cases, caseN, type Src } from "../shared/types";

const S = /*@__PURE__*/ z.enum(["A", "B"]);
const DataS = /*@__PURE__*/ z.object({
  sources: z.array(z.object({ id: S, name: z.string() })),
  facts: z.array(
    z.object({
      id: z.string(),
      src: S,
      group: z.string(),
      rate: z.number(),
      lo: z.number(),
      hi: z.number(),
      n: z.number(),
      events: z.number(),
      ref: z.string(),
    }),
  ),
  events: z.array(z.object({ id: z.string(), src: S, t: z.string(), lane: z.number(), label: z.string() })),
});
const n = caseN();
function App() {
  const [sel, setSel] = useState<ReadonlySet<Src>>(new Set(["A", "B"] as const));
  const q = useQuery({
    queryKey: ["data"],
    queryFn: async () => {
      const j = await (await fetch("./data.json")).json();
      return DataS.parse(j);
    },
  });
  const cq = useQuery({
    queryKey: ["cases", n],
    enabled: n > 0,
    queryFn: async () => (await (await fetch(`./cases-${n}.json`)).json()) as Cases,
  });
  useEffect(() => {
    if (q.data) performance.mark("filter-applied");
  }, [sel, q.data]);
  if (!q.data || (n && !cq.data))
    return (
      <main>
        <h1>Evidence comparison</h1>
        <p role="status">Loading</p>
      </main>
    );
  const p = { data: q.data, sel };
  return (
    <main>
      <Head sel={sel} toggle={(s) => setSel((o) => flip(o, s))} />
      <div className="panels">
        <Panel id="rate" title={TITLES.rate}>
          <div className="plot">
            <RateChart {...p} />
          </div>
        </Panel>
        <Panel id="bar" title={TITLES.bar}>
          <div className="plot">
            <NBars {...p} />
          </div>
        </Panel>
        <Panel id="time" title={TITLES.time}>
          <div className="plot">
            <Timeline {...p} />
          </div>
        </Panel>
        {cq.data && (
          <>
            <Panel id="pts" title={TITLES.pts}>
              <div className="plot">
                <Points cases={cq.data} sel={sel} />
              </div>
            </Panel>
            <Panel id="hist" title={TITLES.hist}>
              <div className="plot">
                <Hist cases={cq.data} sel={sel} />
              </div>
            </Panel>
          </>
        )}
        <Facts {...p} />
      </div>
    </main>
  );
}
createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <QueryClientProvider client={new QueryClient()}>
      <App />
    </QueryClientProvider>
  </StrictMode>,
);
