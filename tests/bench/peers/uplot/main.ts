import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import { boot } from "../shared/shell";
import { COLOR, hist, type Src } from "../shared/types";
// uPlot draws x-sorted series; dots, intervals and bars come from paths/draw hooks on canvas.
boot((el, d, c, sel0) => {
  const names = d.facts.filter((f) => f.src === "A").map((f) => f.group);
  let sel: ReadonlySet<Src> = sel0;
  const px = devicePixelRatio;
  const mk = (e: HTMLElement, h: number, xs: any, ys: any, xa: any, ya: any, draw: (u: uPlot) => void) =>
    new uPlot(
      {
        width: 600,
        height: h,
        legend: { show: false },
        cursor: { show: false },
        scales: { x: { time: false, ...xs }, y: ys },
        axes: [xa, ya],
        series: [{}, { paths: () => null, points: { show: false } }],
        hooks: { draw: [draw] },
      },
      [
        [0.1, 1],
        [0, 1],
      ],
      e,
    );
  const dot = (g: CanvasRenderingContext2D, x: number, y: number, r: number) => {
    g.beginPath();
    g.arc(x, y, r * px, 0, 7);
    g.fill();
  };
  const rate = mk(
    el.rate,
    420,
    { distr: 3, range: [0.1, 1000] },
    { range: [19.5, -0.5] },
    {},
    { size: 90, splits: () => names.map((_, i) => i), values: () => names },
    (u) => {
      const g = u.ctx;
      d.facts.forEach((f, i) => {
        if (!sel.has(f.src)) return;
        g.fillStyle = g.strokeStyle = COLOR[f.src];
        const y = u.valToPos((i % 20) + (f.src === "A" ? -0.17 : 0.17), "y", true),
          a = u.valToPos(f.lo, "x", true),
          b = u.valToPos(f.hi, "x", true);
        g.beginPath();
        g.moveTo(a, y);
        g.lineTo(b, y);
        g.stroke();
        dot(g, u.valToPos(f.rate, "x", true), y, 3.5);
      });
    },
  );
  const bar = mk(
    el.bar,
    420,
    { range: [0, 1000] },
    { range: [19.5, -0.5] },
    {},
    { size: 90, splits: () => names.map((_, i) => i), values: () => names },
    (u) => {
      const g = u.ctx,
        x0 = u.valToPos(0, "x", true);
      d.facts.forEach((f, i) => {
        if (!sel.has(f.src)) return;
        g.fillStyle = COLOR[f.src];
        g.fillRect(
          x0,
          u.valToPos((i % 20) + (f.src === "A" ? -0.17 : 0.17), "y", true) - 3 * px,
          u.valToPos(f.n, "x", true) - x0,
          6 * px,
        );
      });
    },
  );
  const time = mk(
    el.time,
    240,
    { range: [Date.UTC(2011, 6, 1), Date.UTC(2020, 11, 31)] },
    { range: [-0.5, 3.5] },
    { values: (_: uPlot, v: number[]) => v.map((t) => new Date(t).getUTCFullYear()) },
    { size: 90 },
    (u) => {
      for (const e of d.events)
        if (sel.has(e.src)) {
          u.ctx.fillStyle = COLOR[e.src];
          dot(u.ctx, u.valToPos(Date.parse(e.t), "x", true), u.valToPos(e.lane, "y", true), 4);
        }
    },
  );
  const us = [rate, bar, time];
  if (c) {
    us.push(
      mk(el.pts, 420, { range: [0, 3650] }, { range: [0, 60] }, {}, {}, (u) => {
        const g = u.ctx,
          x0 = u.valToPos(0, "x", true),
          kx = (u.valToPos(3650, "x", true) - x0) / 3650,
          y0 = u.valToPos(0, "y", true),
          ky = (u.valToPos(60, "y", true) - y0) / 60;
        for (const [k, s] of [
          [0, "A"],
          [1, "B"],
        ] as const) {
          if (!sel.has(s)) continue;
          g.fillStyle = COLOR[s];
          for (let i = 0; i < c.t.length; i++)
            if (c.s[i] === k && c.y[i]! <= 60) g.fillRect(x0 + kx * c.t[i]! - 1.5, y0 + ky * c.y[i]! - 1.5, 3, 3);
        }
      }),
    );
    us.push(
      mk(el.hist, 240, { range: [0, 40] }, { range: () => [0, Math.max(...hist(c, sel))] }, {}, {}, (u) => {
        const g = u.ctx,
          y0 = u.valToPos(0, "y", true);
        g.fillStyle = "#555";
        hist(c, sel).forEach((v, i) => {
          const x = u.valToPos(i, "x", true);
          g.fillRect(x, u.valToPos(v, "y", true), u.valToPos(i + 1, "x", true) - x - 1, y0 - u.valToPos(v, "y", true));
        });
      }),
    );
  }
  return {
    async update(s) {
      sel = s;
      for (const u of us) u.redraw();
      await Promise.resolve();
      await Promise.resolve();
    },
  };
});
