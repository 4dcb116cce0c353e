import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  LogarithmicScale,
  PointElement,
  ScatterController,
  Tooltip,
} from "chart.js";
import { boot } from "../shared/shell";
import { COLOR, hist, type Src } from "../shared/types";
Chart.register(
  BarController,
  BarElement,
  ScatterController,
  PointElement,
  LinearScale,
  LogarithmicScale,
  CategoryScale,
  Tooltip,
);
Chart.defaults.animation = false;
// Chart.js core has no interval mark: a small plugin draws them under the dots.
const intervals = {
  id: "iv",
  beforeDatasetsDraw(ch: Chart) {
    const g = ch.ctx;
    ch.data.datasets.forEach((ds: any) => {
      if (!ds.iv) return;
      g.strokeStyle = ds.backgroundColor;
      g.lineWidth = 1.5;
      g.beginPath();
      ds.iv.forEach(([lo, hi, y]: number[]) => {
        const x1 = ch.scales.x!.getPixelForValue(lo!),
          x2 = ch.scales.x!.getPixelForValue(hi!),
          yy = ch.scales.y!.getPixelForValue(y!);
        g.moveTo(x1, yy);
        g.lineTo(x2, yy);
        g.moveTo(x1, yy - 3);
        g.lineTo(x1, yy + 3);
        g.moveTo(x2, yy - 3);
        g.lineTo(x2, yy + 3);
      });
      g.stroke();
    });
  },
};
boot((el, d, c, sel0) => {
  const names = d.facts.filter((f) => f.src === "A").map((f) => f.group);
  const S = (sel: ReadonlySet<Src>) => (["A", "B"] as const).filter((s) => sel.has(s));
  const cv = (e: HTMLElement) => {
    const x = document.createElement("canvas");
    e.append(x);
    return x;
  };
  const opt = (o: object) => ({ responsive: true, maintainAspectRatio: false, animation: false as const, ...o });
  const ds = {
    rate: (sel: ReadonlySet<Src>) =>
      S(sel).map((s) => {
        const f = d.facts.filter((x) => x.src === s),
          o = s === "A" ? -0.17 : 0.17;
        return {
          backgroundColor: COLOR[s],
          pointRadius: 4,
          data: f.map((x, i) => ({ x: x.rate, y: i + o })),
          iv: f.map((x, i) => [x.lo, x.hi, i + o]),
        };
      }),
    bar: (sel: ReadonlySet<Src>) =>
      S(sel).map((s) => ({ backgroundColor: COLOR[s], data: d.facts.filter((f) => f.src === s).map((f) => f.n) })),
    time: (sel: ReadonlySet<Src>) =>
      S(sel).map((s) => ({
        backgroundColor: COLOR[s],
        pointRadius: 4,
        data: d.events.filter((e) => e.src === s).map((e) => ({ x: Date.parse(e.t), y: e.lane })),
      })),
    pts: (sel: ReadonlySet<Src>) =>
      S(sel).map((s) => {
        const k = s === "A" ? 0 : 1,
          o: { x: number; y: number }[] = [];
        for (let i = 0; i < c!.t.length; i++) if (c!.s[i] === k) o.push({ x: c!.t[i]!, y: c!.y[i]! });
        return { backgroundColor: COLOR[s], pointRadius: 1.5, data: o };
      }),
    hist: (sel: ReadonlySet<Src>) => [{ backgroundColor: "#555", data: hist(c!, sel) }],
  };
  const lin = (min: number, max: number, cb?: (v: any) => string, x: object = {}) => ({
    type: "linear" as const,
    min,
    max,
    ticks: cb ? { callback: cb, stepSize: 1, autoSkip: false, font: { size: 11 } } : {},
    ...x,
  });
  const mk = (e: HTMLElement, type: "scatter" | "bar", k: keyof typeof ds, scales: any, extra: any = {}) =>
    new Chart(cv(e), {
      type,
      data: { datasets: ds[k](sel0) as any, ...extra.data },
      options: opt({ ...extra.options, scales }) as any,
      plugins: k === "rate" ? [intervals] : [],
    });
  const ch: Partial<Record<keyof typeof ds, Chart>> = {
    rate: mk(el.rate, "scatter", "rate", {
      x: { type: "logarithmic", min: 0.1, max: 1000 },
      y: lin(-0.5, 19.5, (v) => names[v] ?? "", { reverse: true }),
    }),
    bar: mk(
      el.bar,
      "bar",
      "bar",
      { x: { max: 1000 }, y: { ticks: { autoSkip: false, font: { size: 11 } } } },
      { data: { labels: names }, options: { indexAxis: "y" } },
    ),
    time: mk(el.time, "scatter", "time", {
      x: {
        type: "linear",
        min: Date.UTC(2011, 6, 1),
        max: Date.UTC(2020, 11, 31),
        ticks: { callback: (v: number) => String(new Date(v).getUTCFullYear()) },
      },
      y: lin(-0.5, 3.5),
    }),
  };
  if (c) {
    ch.pts = mk(
      el.pts,
      "scatter",
      "pts",
      { x: lin(0, 3650), y: lin(0, 60) },
      { options: { normalized: true, parsing: false } },
    );
    ch.hist = mk(el.hist, "bar", "hist", {}, { data: { labels: hist(c, sel0).map((_, i) => String(i * 1.5)) } });
  }
  return {
    update(sel) {
      for (const k of Object.keys(ch) as (keyof typeof ds)[]) {
        ch[k]!.data.datasets = ds[k](sel) as any;
        ch[k]!.update("none");
      }
    },
  };
});
