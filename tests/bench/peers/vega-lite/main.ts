import embed from "vega-embed";
import { boot } from "../shared/shell";
import { BW, COLOR, type Src } from "../shared/types";
boot(async (el, d, c, sel0) => {
  const names = d.facts.filter((f) => f.src === "A").map((f) => f.group);
  const F = d.facts.map((f, i) => ({ ...f, row: (i % 20) + (f.src === "A" ? -0.17 : 0.17) }));
  const color = {
    field: "src",
    type: "nominal",
    scale: { domain: ["A", "B"], range: [COLOR.A, COLOR.B] },
    legend: null,
  } as const;
  const data = { name: "t" },
    o = { actions: false, renderer: "canvas" } as const;
  const cfg = (w: number, h: number) =>
    ({
      $schema: "https://vega.github.io/schema/vega-lite/v6.json",
      width: w,
      height: h,
      autosize: { type: "fit", contains: "padding" },
      data,
    }) as const;
  const y = {
    field: "row",
    type: "quantitative",
    scale: { domain: [-0.5, 19.5], reverse: true },
    axis: { values: names.map((_, i) => i), labelExpr: `${JSON.stringify(names)}[datum.value]`, title: null },
  } as const;
  const specs: Record<string, any> = {
    rate: {
      ...cfg(590, 410),
      layer: [
        {
          mark: { type: "rule", strokeWidth: 1.5 },
          encoding: {
            x: { field: "lo", type: "quantitative", scale: { type: "log", domain: [0.1, 1000] } },
            x2: { field: "hi" },
            y,
            color,
          },
        },
        {
          mark: { type: "point", filled: true, size: 50 },
          encoding: { x: { field: "rate", type: "quantitative" }, y, color },
        },
      ],
    },
    bar: {
      ...cfg(590, 410),
      mark: "bar",
      encoding: {
        x: { field: "n", type: "quantitative", scale: { domain: [0, 1000] } },
        y: { field: "group", type: "nominal", sort: names, axis: { title: null } },
        yOffset: { field: "src" },
        color,
      },
    },
    time: {
      ...cfg(590, 230),
      mark: { type: "point", filled: true, size: 60 },
      encoding: {
        x: { field: "t", type: "temporal", scale: { domain: ["2011-07-01", "2020-12-31"] } },
        y: { field: "lane", type: "quantitative", scale: { domain: [-0.5, 3.5] } },
        color,
      },
    },
  };
  if (c) {
    specs.pts = {
      ...cfg(590, 410),
      mark: { type: "point", filled: true, size: 6 },
      encoding: {
        x: { field: "t", type: "quantitative", scale: { domain: [0, 3650] } },
        y: { field: "y", type: "quantitative", scale: { domain: [0, 60], clamp: true } },
        color,
      },
    };
    specs.hist = {
      ...cfg(590, 230),
      mark: "bar",
      encoding: {
        x: { field: "y", type: "quantitative", bin: { step: BW, extent: [0, 60] } },
        y: { aggregate: "count", type: "quantitative" },
      },
    };
  }
  const C = c ? c.t.map((t, i) => ({ t, y: c.y[i]!, src: c.s[i] === 0 ? "A" : "B" })) : [];
  const all: Record<string, { src: string }[]> = { rate: F, bar: F, time: d.events, pts: C, hist: C };
  const views: Record<string, any> = {};
  for (const k of Object.keys(specs))
    views[k] = (
      await embed(el[k as "rate"], { ...specs[k], datasets: { t: all[k]!.filter((x) => sel0.has(x.src as Src)) } }, o)
    ).view;
  return {
    update: (sel) =>
      Promise.all(
        Object.keys(views).map((k) =>
          views[k]
            .change(
              "t",
              (globalThis as any)
                .vegaCs(views[k])
                .remove(() => true)
                .insert(all[k]!.filter((x) => sel.has(x.src as Src))),
            )
            .runAsync(),
        ),
      ),
  };
});
import { changeset } from "vega";
(globalThis as any).vegaCs = () => changeset();
