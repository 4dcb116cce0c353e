import type { EvidenceFile } from "../evidence/schema.ts";

/**
 * The figure or the source that is lit. `figures` are all that belong to it, so that a link which names only its figure
 * is found as well; a figure's own source keeps its label lit beside it.
 */
export type Highlight = { kind: "figure" | "source"; id: string; source: string | null; figures: readonly string[] };

/** How visible the other figures stay. */
const FADED = 0.38;

/** Ids hold nothing that a selector would have to escape, see the schema. */
const attribute = (name: string, operator: string, id: string) => `[${name}${operator}"${id}"]`;

/**
 * The rules that light one figure or source wherever it stands and fade the others. Only colour and opacity change, so
 * nothing is laid out anew, and what React draws meanwhile is lit without being told. What holds a lit part does not
 * fade, and what stands inside a faded part does not fade twice.
 */
export function highlightRules({ kind, source, figures }: Highlight): string {
  const own = figures.map((id) => attribute("data-figure", "=", id));
  const label = source === null ? [] : [attribute("data-source", "~=", source), attribute("data-legend", "=", source)];
  const lit = kind === "source" ? [...label, ...own] : own;
  if (lit.length === 0) return "";
  const candidates = kind === "source" ? "[data-figure],[data-source]" : "[data-figure]";
  const faded = `:is(${candidates}):not(:is(${lit.join()})):not(:has(${lit.join()}))`;
  const kept = [...lit, ...label].map((selector) => `:not(${selector})`).join("");
  const words = `:is(${own.join()}):not(svg *)`;
  return (
    `@media screen and (forced-colors:none){${faded},[data-legend]${kept}{opacity:${FADED}}` +
    `${faded} ${faded},${faded} [data-legend]{opacity:1}` +
    (own.length === 0 ? "}" : `${words}{background-color:var(--hi)}}`) +
    `@media screen and (forced-colors:active){:is(${lit.join()}):not(svg *){outline:2px solid Highlight;outline-offset:2px}` +
    `svg :is(${lit.join()}){stroke:Highlight}}`
  );
}

/** What an element stands for: a figure, or for the label of a source that source; `null` for everything else. */
export function findSubject(target: EventTarget | null): { kind: Highlight["kind"]; id: string } | null {
  if (!(target instanceof Element)) return null;
  const found = target.closest("[data-figure],[data-legend]");
  if (found === null) return null;
  const figure = found.getAttribute("data-figure");
  if (figure !== null) return { kind: "figure", id: figure };
  return { kind: "source", id: found.getAttribute("data-legend") ?? "" };
}

/** All that lights up with a figure or a source of the file; `null` for an id that the file does not know. */
export function toHighlight(
  file: EvidenceFile,
  { kind, id }: { kind: Highlight["kind"]; id: string },
): Highlight | null {
  if (kind === "figure") {
    const figure = file.figures.find((entry) => entry.id === id);
    return figure === undefined ? null : { kind, id, source: figure.source ?? null, figures: [id] };
  }
  if (!file.sources.some((source) => source.id === id)) return null;
  const figures = file.figures.filter((figure) => figure.source === id).map((figure) => figure.id);
  return { kind, id, source: id, figures };
}
