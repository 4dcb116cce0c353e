export type Src = "A" | "B";
export type Fact = {
  id: string;
  src: Src;
  group: string;
  rate: number;
  lo: number;
  hi: number;
  n: number;
  events: number;
  ref: string;
};
export type Ev = { id: string; src: Src; t: string; lane: number; label: string };
export type Data = { sources: { id: Src; name: string }[]; facts: Fact[]; events: Ev[] };
export type Cases = { t: number[]; y: number[]; s: number[] };
export const COLOR: Record<Src, string> = { A: "#1f5fa8", B: "#b3541e" };
export const LEDE =
  "Two studies side by side: event rates per 1,000 person-years with 95% intervals, group sizes, and how each study ran over time. Untick a source to take it out of every panel.";
export const BINS = 40;
export const BW = 1.5;
export function hist(c: Cases, sel: ReadonlySet<Src>) {
  const h = new Array<number>(BINS).fill(0),
    a = sel.has("A"),
    b = sel.has("B");
  for (let i = 0; i < c.y.length; i++)
    if (c.s[i] === 0 ? a : b) {
      const k = Math.min(BINS - 1, Math.floor(c.y[i]! / BW));
      h[k]!++;
    }
  return h;
}
export const caseN = () => Number(new URLSearchParams(location.search).get("n") ?? 0);
