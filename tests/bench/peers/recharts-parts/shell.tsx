import { memo, type ReactNode } from "react";
import { type Data, LEDE, type Src } from "../shared/types";
export const Panel = ({ id, title, children }: { id: string; title: string; children: ReactNode }) => (
  <section className="panel" id={`p-${id}`}>
    <h2>{title}</h2>
    {children}
  </section>
);
export const TITLES = {
  rate: "Rate per 1,000 person-years, 95% interval (log scale)",
  bar: "People in each group",
  time: "How the studies ran",
  pts: "Cases: time to event by entry day",
  hist: "Cases: time to event",
};
export const Facts = memo(function Facts({ data, sel }: { data: Data; sel: ReadonlySet<Src> }) {
  return (
    <section className="panel">
      <h2>All facts</h2>
      <table>
        <thead>
          <tr>
            <th>Src</th>
            <th>Group</th>
            <th>Rate</th>
            <th>95% interval</th>
            <th>n</th>
            <th>Where</th>
          </tr>
        </thead>
        <tbody>
          {data.facts
            .filter((f) => sel.has(f.src))
            .map((f) => (
              <tr key={f.id} className={`s-${f.src}`}>
                <td>{f.src}</td>
                <td>{f.group}</td>
                <td className="n">{f.rate}</td>
                <td className="n">{`${f.lo} to ${f.hi}`}</td>
                <td className="n">{f.n}</td>
                <td>{f.ref}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  );
});
export const Head = ({ sel, toggle }: { sel: ReadonlySet<Src>; toggle: (s: Src) => void }) => (
  <>
    <h1>Evidence comparison</h1>
    <p className="lede">{LEDE}</p>
    <fieldset>
      <legend>Sources</legend>
      {(["A", "B"] as const).map((s) => (
        <label key={s}>
          <input type="checkbox" id={`f-${s}`} checked={sel.has(s)} onChange={() => toggle(s)} />
          {` Study ${s}`}
        </label>
      ))}
    </fieldset>
  </>
);
export const flip = (o: ReadonlySet<Src>, s: Src) => {
  const n = new Set(o);
  if (!n.delete(s)) n.add(s);
  return n;
};
