import { memo, type ReactElement } from "react";
import {
  Bar,
  BarChart,
  CartesianGrid,
  ErrorBar,
  ResponsiveContainer,
  Scatter,
  ScatterChart,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import { type Cases, COLOR, type Data, hist, BW, type Src } from "../shared/types";

export type P = { data: Data; sel: ReadonlySet<Src>; w?: number | undefined; h?: number | undefined };
// Without w and h the chart goes into a ResponsiveContainer (the plain way); with them it draws once at that size.
const Fit = ({ w, children }: { w: number | undefined; children: ReactElement }) =>
  w ? (
    children
  ) : (
    <ResponsiveContainer width="100%" height="100%">
      {children}
    </ResponsiveContainer>
  );
const size = (w?: number, h?: number) => (w && h ? { width: w, height: h } : {});
const SRCS = ["A", "B"] as const;
const off = { A: -0.17, B: 0.17 };

export const RateChart = memo(function RateChart({ data, sel, w, h }: P) {
  const names = data.facts.filter((f) => f.src === "A").map((f) => f.group);
  return (
    <Fit w={w}>
      <ScatterChart
        {...size(w, h)}
        margin={{ top: 5, right: 10, bottom: 5, left: 5 }}
        title="Rates"
        desc="Rate per 1,000 with 95% interval, log scale"
      >
        <CartesianGrid horizontal={false} />
        <XAxis
          type="number"
          dataKey="rate"
          scale="log"
          domain={[0.1, 1000]}
          ticks={[0.1, 1, 10, 100, 1000]}
          allowDataOverflow
        />
        <YAxis
          type="number"
          dataKey="row"
          domain={[-0.5, 19.5]}
          ticks={names.map((_, i) => i)}
          interval={0}
          width={90}
          tickFormatter={(i: number) => names[i] ?? ""}
          reversed
          tick={{ fontSize: 11 }}
        />
        <Tooltip isAnimationActive={false} />
        {SRCS.filter((s) => sel.has(s)).map((s) => (
          <Scatter
            key={s}
            className={`s-${s}`}
            name={`Study ${s}`}
            fill={COLOR[s]}
            isAnimationActive={false}
            data={data.facts
              .filter((f) => f.src === s)
              .map((f, i) => ({ row: i + off[s], rate: f.rate, err: [f.rate - f.lo, f.hi - f.rate] }))}
          >
            <ErrorBar dataKey="err" direction="x" width={3} stroke={COLOR[s]} isAnimationActive={false} />
          </Scatter>
        ))}
      </ScatterChart>
    </Fit>
  );
});
export const NBars = memo(function NBars({ data, sel, w, h }: P) {
  const rows = data.facts
    .filter((f) => f.src === "A")
    .map((f, i) => ({ group: f.group, A: f.n, B: data.facts[20 + i]?.n }));
  return (
    <Fit w={w}>
      <BarChart
        {...size(w, h)}
        layout="vertical"
        data={rows}
        margin={{ top: 5, right: 10, bottom: 5, left: 5 }}
        title="People"
        desc="People in each group by study"
      >
        <CartesianGrid horizontal={false} />
        <XAxis type="number" domain={[0, 1000]} />
        <YAxis type="category" dataKey="group" width={90} interval={0} tick={{ fontSize: 11 }} />
        <Tooltip isAnimationActive={false} />
        {SRCS.filter((s) => sel.has(s)).map((s) => (
          <Bar key={s} className={`s-${s}`} dataKey={s} name={`Study ${s}`} fill={COLOR[s]} isAnimationActive={false} />
        ))}
      </BarChart>
    </Fit>
  );
});
const YEARS = [2012, 2014, 2016, 2018, 2020].map((y) => Date.UTC(y, 0, 1));
export const Timeline = memo(function Timeline({ data, sel, w, h }: P) {
  return (
    <Fit w={w}>
      <ScatterChart
        {...size(w, h)}
        margin={{ top: 5, right: 10, bottom: 5, left: 5 }}
        title="Timeline"
        desc="What happened when in each study"
      >
        <CartesianGrid horizontal={false} />
        <XAxis
          type="number"
          dataKey="t"
          scale="time"
          domain={[Date.UTC(2011, 6, 1), Date.UTC(2020, 11, 31)]}
          ticks={YEARS}
          tickFormatter={(v: number) => String(new Date(v).getUTCFullYear())}
        />
        <YAxis type="number" dataKey="lane" domain={[-0.5, 3.5]} ticks={[0, 1, 2, 3]} width={90} />
        <Tooltip isAnimationActive={false} />
        {SRCS.filter((s) => sel.has(s)).map((s) => (
          <Scatter
            key={s}
            className={`s-${s}`}
            name={`Study ${s}`}
            fill={COLOR[s]}
            isAnimationActive={false}
            data={data.events.filter((e) => e.src === s).map((e) => ({ ...e, t: Date.parse(e.t) }))}
          />
        ))}
      </ScatterChart>
    </Fit>
  );
});
const pts = (c: Cases, k: number) => {
  const o: { t: number; y: number }[] = [];
  for (let i = 0; i < c.t.length; i++) if (c.s[i] === k) o.push({ t: c.t[i]!, y: c.y[i]! });
  return o;
};
export type C = { cases: Cases; sel: ReadonlySet<Src>; w?: number | undefined; h?: number | undefined };
export const Points = memo(function Points({ cases, sel, w, h }: C) {
  return (
    <Fit w={w}>
      <ScatterChart {...size(w, h)} margin={{ top: 5, right: 10, bottom: 5, left: 5 }}>
        <CartesianGrid />
        <XAxis type="number" dataKey="t" domain={[0, 3650]} />
        <YAxis type="number" dataKey="y" domain={[0, 60]} allowDataOverflow width={50} />
        <Tooltip isAnimationActive={false} />
        {SRCS.filter((s) => sel.has(s)).map((s) => (
          <Scatter key={s} fill={COLOR[s]} isAnimationActive={false} data={pts(cases, s === "A" ? 0 : 1)} />
        ))}
      </ScatterChart>
    </Fit>
  );
});
export const Hist = memo(function Hist({ cases, sel, w, h }: C) {
  const rows = hist(cases, sel).map((v, i) => ({ x: i * BW, v }));
  return (
    <Fit w={w}>
      <BarChart {...size(w, h)} data={rows} barCategoryGap={1} margin={{ top: 5, right: 10, bottom: 5, left: 5 }}>
        <XAxis dataKey="x" />
        <YAxis width={50} />
        <Tooltip isAnimationActive={false} />
        <Bar dataKey="v" fill="#555" isAnimationActive={false} />
      </BarChart>
    </Fit>
  );
});
