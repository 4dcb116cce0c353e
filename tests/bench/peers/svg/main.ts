import { boot } from "../shared/shell";
import { BINS, type Cases, COLOR, type Data, hist, type Src } from "../shared/types";

const W = 600,
  L = 90,
  R = 10,
  lx = (v: number) => L + ((Math.log10(Math.max(v, 0.1)) + 1) / 4) * (W - L - R);
const axis = (h: number, t: [number, string][]) =>
  t
    .map(
      ([x, s]) =>
        `<path d="M${x.toFixed(1)} 5V${h - 25}" stroke="#ddd"/><text x="${x.toFixed(1)}" y="${h - 8}" text-anchor="middle">${s}</text>`,
    )
    .join("");
const wrap = (h: number, s: string) =>
  `<svg width="${W}" height="${h}" viewBox="0 0 ${W} ${h}" font-size="11" role="img">${s}</svg>`;
export function svgs(d: Data, sel: ReadonlySet<Src>) {
  const A = d.facts.filter((f) => f.src === "A"),
    y = (i: number, s: Src) => 15 + i * 19 + (s === "A" ? -3 : 3);
  const names = A.map((f, i) => `<text x="${L - 6}" y="${19 + i * 19}" text-anchor="end">${f.group}</text>`).join("");
  const rate = wrap(
    420,
    axis(
      420,
      [0.1, 1, 10, 100, 1000].map((v) => [lx(v), String(v)]),
    ) +
      names +
      d.facts
        .map((f, i) => {
          const r = y(i % 20, f.src);
          return sel.has(f.src)
            ? `<g class="mark s-${f.src}" stroke="${COLOR[f.src]}" fill="${COLOR[f.src]}"><path d="M${lx(f.lo).toFixed(1)} ${r}H${lx(f.hi).toFixed(1)}m0-3v6M${lx(f.lo).toFixed(1)} ${r - 3}v6"/><circle cx="${lx(f.rate).toFixed(1)}" cy="${r}" r="3.5"/></g>`
            : "";
        })
        .join(""),
  );
  const bx = (v: number) => L + (v / 1000) * (W - L - R);
  const bar = wrap(
    420,
    axis(
      420,
      [0, 250, 500, 750, 1000].map((v) => [bx(v), String(v)]),
    ) +
      names +
      d.facts
        .map((f, i) =>
          sel.has(f.src)
            ? `<rect class="mark s-${f.src}" x="${L}" y="${(y(i % 20, f.src) - 3).toFixed(1)}" width="${(bx(f.n) - L).toFixed(1)}" height="6" fill="${COLOR[f.src]}"/>`
            : "",
        )
        .join(""),
  );
  const t0 = Date.UTC(2011, 6, 1),
    t1 = Date.UTC(2020, 11, 31),
    tx = (v: number) => L + ((v - t0) / (t1 - t0)) * (W - L - R);
  const time = wrap(
    240,
    axis(
      240,
      [2012, 2014, 2016, 2018, 2020].map((v) => [tx(Date.UTC(v, 0, 1)), String(v)]),
    ) +
      d.events
        .map((e) =>
          sel.has(e.src)
            ? `<circle class="mark s-${e.src}" cx="${tx(Date.parse(e.t)).toFixed(1)}" cy="${30 + e.lane * 50}" r="4" fill="${COLOR[e.src]}"><title>${e.label}</title></circle>`
            : "",
        )
        .join(""),
  );
  return { rate, bar, time };
}
// Many points: one canvas, one path per source.
export function points(cv: HTMLCanvasElement, c: Cases, sel: ReadonlySet<Src>) {
  const g = cv.getContext("2d")!;
  g.clearRect(0, 0, 600, 420);
  for (const [k, s] of [
    [0, "A"],
    [1, "B"],
  ] as const) {
    if (!sel.has(s)) continue;
    g.fillStyle = COLOR[s];
    for (let i = 0; i < c.t.length; i++)
      if (c.s[i] === k && c.y[i]! <= 60)
        g.fillRect(L + (c.t[i]! / 3650) * 500 - 1.5, 395 - (c.y[i]! / 60) * 385 - 1.5, 3, 3);
  }
}
export const histSvg = (c: Cases, sel: ReadonlySet<Src>) => {
  const h = hist(c, sel),
    m = Math.max(1, ...h);
  return wrap(
    240,
    h
      .map(
        (v, i) =>
          `<rect class="mark" x="${(L + (i * 500) / BINS).toFixed(1)}" y="${(215 - (v / m) * 205).toFixed(1)}" width="${(500 / BINS - 1).toFixed(1)}" height="${((v / m) * 205).toFixed(1)}" fill="#555"/>`,
      )
      .join(""),
  );
};
boot((el, d, c, sel0) => {
  let cv: HTMLCanvasElement | null = null;
  if (c) {
    cv = document.createElement("canvas");
    cv.width = 600;
    cv.height = 420;
    el.pts.append(cv);
  }
  const update = (sel: ReadonlySet<Src>) => {
    const s = svgs(d, sel);
    el.rate.innerHTML = s.rate;
    el.bar.innerHTML = s.bar;
    el.time.innerHTML = s.time;
    if (c && cv) {
      points(cv, c, sel);
      el.hist.innerHTML = histSvg(c, sel);
    }
  };
  update(sel0);
  return { update };
});
