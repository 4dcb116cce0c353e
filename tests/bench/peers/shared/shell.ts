// The page around the charts for every variant without a framework.
import { type Cases, caseN, type Data, LEDE, type Src } from "./types";
import "./base.css";
export type Els = Record<"rate" | "bar" | "time" | "pts" | "hist", HTMLElement>;
export type Charts = { update(sel: ReadonlySet<Src>): void | Promise<unknown> };
const rowsHtml = (d: Data, sel: ReadonlySet<Src>) =>
  d.facts
    .filter((f) => sel.has(f.src))
    .map(
      (f) =>
        `<tr><td>${f.src}</td><td>${f.group}</td><td class=n>${f.rate}</td><td class=n>${f.lo} to ${f.hi}</td><td class=n>${f.n}</td><td>${f.ref}</td></tr>`,
    )
    .join("");
export async function boot(
  make: (els: Els, d: Data, c: Cases | null, sel: ReadonlySet<Src>) => Charts | Promise<Charts>,
  opts: { static?: boolean; data?: Data } = {},
) {
  const n = caseN();
  const get = <T>(u: string) => fetch(u).then((r) => r.json() as Promise<T>);
  const dp = opts.data ? Promise.resolve(opts.data) : get<Data>("./data.json"),
    cp = n ? get<Cases>(`./cases-${n}.json`) : Promise.resolve(null);
  const root = document.getElementById("root")!;
  const panel = (id: string, t: string) =>
    `<section class=panel id=p-${id}><h2>${t}</h2><div class=plot></div></section>`;
  root.innerHTML = `<main><h1>Evidence comparison</h1><p class=lede>${LEDE}</p><fieldset><legend>Sources</legend><label><input type=checkbox id=f-A checked> Study A</label><label><input type=checkbox id=f-B checked> Study B</label></fieldset><div class=panels>${panel("rate", "Rate per 1,000 person-years, 95% interval (log scale)")}${panel("bar", "People in each group")}${panel("time", "How the studies ran")}${n ? panel("pts", "Cases: time to event by entry day") + panel("hist", "Cases: time to event") : ""}<section class=panel><h2>All facts</h2><table><thead><tr><th>Src<th>Group<th>Rate<th>95% interval<th>n<th>Where</tr></thead><tbody></tbody></table></section></div></main>`;
  const [d, c] = await Promise.all([dp, cp]);
  const $ = (id: string) => document.querySelector<HTMLElement>(`#p-${id} .plot`)!;
  const sel = new Set<Src>(["A", "B"]),
    tb = root.querySelector("tbody")!;
  tb.innerHTML = rowsHtml(d, sel);
  const ch = await make({ rate: $("rate"), bar: $("bar"), time: $("time"), pts: $("pts"), hist: $("hist") }, d, c, sel);
  performance.mark("marks-ready");
  for (const s of ["A", "B"] as const)
    document.getElementById(`f-${s}`)!.addEventListener("change", async (e) => {
      if ((e.target as HTMLInputElement).checked) sel.add(s);
      else sel.delete(s);
      tb.innerHTML = rowsHtml(d, sel);
      const r = ch.update(sel);
      if (r) await r;
      performance.mark("filter-applied");
    });
}
