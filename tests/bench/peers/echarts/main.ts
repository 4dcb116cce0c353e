import { BarChart, CustomChart, ScatterChart } from "echarts/charts";
import { GridComponent, TooltipComponent } from "echarts/components";
import * as echarts from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import { boot } from "../shared/shell";
import { COLOR, hist, type Src } from "../shared/types";
echarts.use([ScatterChart, BarChart, CustomChart, GridComponent, TooltipComponent, CanvasRenderer]);
const base = { animation: false, tooltip: {}, grid: { left: 90, right: 10, top: 8, bottom: 28 } };
boot((el, d, c, sel0) => {
  const A = d.facts.filter((f) => f.src === "A"),
    names = A.map((f) => f.group);
  const ch = {
    rate: echarts.init(el.rate),
    bar: echarts.init(el.bar),
    time: echarts.init(el.time),
    ...(c ? { pts: echarts.init(el.pts), hist: echarts.init(el.hist) } : {}),
  } as Record<string, echarts.ECharts>;
  const S = (sel: ReadonlySet<Src>) => (["A", "B"] as const).filter((s) => sel.has(s));
  const err = (_: unknown, api: any) => {
    const p = api.coord([api.value(1), api.value(0)]),
      q = api.coord([api.value(2), api.value(0)]);
    const st = { stroke: api.visual("color"), lineWidth: 1.5 };
    return {
      type: "group",
      children: [
        { type: "line", shape: { x1: p[0], y1: p[1], x2: q[0], y2: q[1] }, style: st },
        { type: "line", shape: { x1: p[0], y1: p[1] - 3, x2: p[0], y2: p[1] + 3 }, style: st },
        { type: "line", shape: { x1: q[0], y1: q[1] - 3, x2: q[0], y2: q[1] + 3 }, style: st },
      ],
    };
  };
  const update = (sel: ReadonlySet<Src>) => {
    ch.rate!.setOption(
      {
        ...base,
        xAxis: { type: "log", min: 0.1, max: 1000 },
        yAxis: {
          type: "value",
          min: -0.5,
          max: 19.5,
          inverse: true,
          interval: 1,
          axisLabel: { formatter: (v: number) => names[Math.round(v)] ?? "" },
        },
        series: S(sel).flatMap((s) => {
          const f = d.facts.filter((x) => x.src === s),
            o = s === "A" ? -0.17 : 0.17;
          return [
            { type: "scatter", symbolSize: 8, itemStyle: { color: COLOR[s] }, data: f.map((x, i) => [x.rate, i + o]) },
            {
              type: "custom",
              itemStyle: { color: COLOR[s] },
              renderItem: err,
              encode: { x: [1, 2], y: 0 },
              data: f.map((x, i) => [i + o, x.lo, x.hi]),
            },
          ];
        }),
      },
      true,
    );
    ch.bar!.setOption(
      {
        ...base,
        xAxis: { type: "value", max: 1000 },
        yAxis: { type: "category", data: names, inverse: true, axisLabel: { interval: 0, fontSize: 11 } },
        series: S(sel).map((s) => ({
          type: "bar",
          itemStyle: { color: COLOR[s] },
          data: d.facts.filter((f) => f.src === s).map((f) => f.n),
        })),
      },
      true,
    );
    ch.time!.setOption(
      {
        ...base,
        xAxis: { type: "time", min: Date.UTC(2011, 6, 1), max: Date.UTC(2020, 11, 31) },
        yAxis: { type: "value", min: -0.5, max: 3.5 },
        series: S(sel).map((s) => ({
          type: "scatter",
          itemStyle: { color: COLOR[s] },
          data: d.events.filter((e) => e.src === s).map((e) => [Date.parse(e.t), e.lane]),
        })),
      },
      true,
    );
    if (c) {
      ch.pts!.setOption(
        {
          ...base,
          xAxis: { type: "value", max: 3650 },
          yAxis: { type: "value", max: 60 },
          series: S(sel).map((s) => {
            const k = s === "A" ? 0 : 1,
              o: number[][] = [];
            for (let i = 0; i < c.t.length; i++) if (c.s[i] === k) o.push([c.t[i]!, c.y[i]!]);
            return {
              type: "scatter",
              large: true,
              largeThreshold: 2000,
              symbolSize: 3,
              itemStyle: { color: COLOR[s] },
              data: o,
            };
          }),
        },
        true,
      );
      ch.hist!.setOption(
        {
          ...base,
          xAxis: { type: "category", data: hist(c, sel).map((_, i) => String(i * 1.5)) },
          yAxis: { type: "value" },
          series: [{ type: "bar", itemStyle: { color: "#555" }, data: hist(c, sel) }],
        },
        true,
      );
    }
  };
  update(sel0);
  for (const k of Object.values(ch)) k.getZr().flush();
  return {
    update: (s) => {
      update(s);
      for (const k of Object.values(ch)) k.getZr().flush();
    },
  };
});
