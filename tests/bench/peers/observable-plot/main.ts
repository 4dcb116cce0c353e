import { axisX, axisY, barX, binX, dot, gridX, plot, rectY, ruleY, link, tickX } from "@observablehq/plot";
import { boot } from "../shared/shell";
import { BW, COLOR, type Src } from "../shared/types";
boot((el, d, c, sel0) => {
  const names = d.facts.filter((f) => f.src === "A").map((f) => f.group),
    idx = new Map(names.map((n, i) => [n, i]));
  const F = d.facts.map((f) => ({ ...f, row: idx.get(f.group)! + (f.src === "A" ? -0.17 : 0.17) })),
    E = d.events.map((e) => ({ ...e, date: new Date(e.t) }));
  const color = { domain: ["A", "B"], range: [COLOR.A, COLOR.B] };
  const C = c ? c.t.map((t, i) => ({ t, y: c.y[i]!, src: c.s[i] === 0 ? "A" : "B" })) : [];
  const update = (sel: ReadonlySet<Src>) => {
    const f = F.filter((x) => sel.has(x.src)),
      e = E.filter((x) => sel.has(x.src));
    el.rate.replaceChildren(
      plot({
        width: 600,
        height: 420,
        marginLeft: 90,
        color,
        x: { type: "log", domain: [0.1, 1000] },
        y: { domain: [19.5, -0.5], label: null },
        marks: [
          gridX(),
          axisX(),
          axisY(
            names.map((_, i) => i),
            { tickFormat: (i: number) => names[i] },
          ),
          link(f, { x1: "lo", x2: "hi", y1: "row", y2: "row", stroke: "src", className: "iv" }),
          dot(f, { x: "rate", y: "row", fill: "src", r: 4, tip: false, className: "mark" }),
        ],
      }),
    );
    el.bar.replaceChildren(
      plot({
        width: 600,
        height: 420,
        marginLeft: 90,
        color,
        x: { domain: [0, 1000] },
        y: { axis: null },
        fy: { domain: names, label: null },
        marks: [gridX(), barX(f, { x: "n", y: "src", fy: "group", fill: "src", className: "mark" })],
      }),
    );
    el.time.replaceChildren(
      plot({
        width: 600,
        height: 240,
        marginLeft: 90,
        color,
        x: { type: "utc", domain: [new Date(Date.UTC(2011, 6, 1)), new Date(Date.UTC(2020, 11, 31))] },
        y: { domain: [3.5, -0.5] },
        marks: [gridX(), dot(e, { x: "date", y: "lane", fill: "src", r: 4, title: "label", className: "mark" })],
      }),
    );
    if (c) {
      const k = C.filter((x) => sel.has(x.src as Src));
      el.pts.replaceChildren(
        plot({
          width: 600,
          height: 420,
          marginLeft: 50,
          color,
          x: { domain: [0, 3650] },
          y: { domain: [0, 60], clamp: true },
          marks: [dot(k, { x: "t", y: "y", fill: "src", r: 1.5, className: "pt" })],
        }),
      );
      el.hist.replaceChildren(
        plot({
          width: 600,
          height: 240,
          marginLeft: 50,
          x: { domain: [0, 60], clamp: true },
          marks: [rectY(k, binX({ y: "count" }, { x: "y", interval: BW, fill: "#555" } as any)), ruleY([0])],
        }),
      );
    }
  };
  update(sel0);
  return { update };
});
void tickX;
