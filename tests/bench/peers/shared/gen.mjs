// Makes the shared data: 40 facts, 20 events, and case rows for the scaling runs. Same seed, same bytes.
import { mkdirSync, writeFileSync } from "node:fs";
let s = 12345;
const rnd = () => (s = (Math.imul(s, 1664525) + 1013904223) >>> 0) / 4294967296;
const nrm = () => Math.sqrt(-2 * Math.log(rnd() + 1e-12)) * Math.cos(6.283185307 * rnd());
const groups = [
  "Lung",
  "Breast",
  "Colon",
  "Prostate",
  "Stomach",
  "Liver",
  "Thyroid",
  "Bladder",
  "Kidney",
  "Pancreas",
  "Ovary",
  "Cervix",
  "Larynx",
  "Oral cavity",
  "Leukaemia",
  "Lymphoma",
  "Melanoma",
  "Brain",
  "Oesophagus",
  "Gallbladder",
];
const facts = [];
for (const src of ["A", "B"])
  groups.forEach((g, i) => {
    const rate = +Math.exp(1.2 + nrm() * 1.1 + i * 0.05).toFixed(2),
      w = 0.15 + rnd() * 0.7;
    facts.push({
      id: `${src}${i}`,
      src,
      group: g,
      rate,
      lo: +(rate * Math.exp(-w)).toFixed(2),
      hi: +(rate * Math.exp(w * 1.3)).toFixed(2),
      n: Math.round(40 + rnd() * 900),
      events: Math.round(3 + rnd() * 80),
      ref: `Table ${1 + (i % 6)}, p. ${12 + i}`,
    });
  });
const events = Array.from({ length: 20 }, (_, i) => ({
  id: `e${i}`,
  src: i % 2 ? "B" : "A",
  t: new Date(Date.UTC(2012, 0, 1) + i * 150 * 864e5 + Math.floor(rnd() * 90) * 864e5).toISOString().slice(0, 10),
  lane: i % 4,
  label: ["Enrolment opens", "Protocol amended", "Interim look", "Data lock", "Report"][i % 5],
}));
mkdirSync("public", { recursive: true });
writeFileSync(
  "public/data.json",
  JSON.stringify({
    sources: [
      { id: "A", name: "Study A" },
      { id: "B", name: "Study B" },
    ],
    facts,
    events,
  }),
);
for (const n of [1000, 10000, 50000]) {
  const t = [],
    y = [],
    c = [];
  for (let i = 0; i < n; i++) {
    t.push(Math.floor(rnd() * 3650));
    y.push(+Math.exp(2 + nrm() * 0.9).toFixed(1));
    c.push(i & 1);
  }
  writeFileSync(`public/cases-${n}.json`, JSON.stringify({ t, y, s: c }));
}
