import type { EvidenceFile } from "../evidence/schema.ts";

/**
 * The figure or the source that is lit. `figures` are all that belong to it, so that a link which names only its figure
 * is found as well; a figure's own source keeps its label lit beside it.
 */
export type Highlight = { kind: "figure" | "source"; id: string; source: string | null; figures: readonly string[] };

/** What is pointed at. */
export type Subject = { kind: Highlight["kind"]; id: string };

/** How visible the other figures stay. */
const FADED = 0.38;

/** The label of a source: its marker and its name. */
const MARKED = ":has(> .marker)";

/** Ids hold nothing that a selector would have to escape, see the schema. */
const attribute = (name: string, operator: string, id: string) => `[${name}${operator}"${id}"]`;

/**
 * The rules that light one figure or source wherever it stands and fade the others. Only colour and opacity change, so
 * nothing is laid out anew, and what React draws meanwhile is lit without being told. What holds a lit part does not
 * fade, and what stands inside a faded part does not fade twice.
 */
export function highlightRules({ kind, source, figures }: Highlight): string {
  const own = figures.map((id) => attribute("data-figure", "=", id));
  const ofSource = source === null ? [] : [attribute("data-source", "~=", source)];
  const lit = kind === "source" ? [...ofSource, ...own] : own;
  if (lit.length === 0) return "";
  // Beside a lit figure its own source keeps its words; other figures of that source fade, and all of other sources.
  const others = kind === "source" || source === null ? [] : [`[data-source]:not(${ofSource.join()})`];
  const candidates = kind === "source" ? ["[data-figure]", "[data-source]"] : ["[data-figure]", ...others];
  const faded = `:is(${candidates.join()}):not(:is(${lit.join()})):not(:has(${lit.join()}))`;
  const labels = `:is([data-legend],[data-source] ${MARKED})${
    source === null ? "" : `:not(${attribute("data-legend", "=", source)},:is(${[...ofSource, ...own].join()}) *)`
  }`;
  const litWords = `:is(${own.join()}):not(svg *)`;
  return (
    `@media screen and (forced-colors:none){${faded},${labels}{opacity:${FADED}}` +
    `${faded} :is(${faded},${labels}){opacity:1}` +
    (own.length === 0 ? "}" : `${litWords}{background-color:var(--hi)}}`) +
    `@media screen and (forced-colors:active){:is(${lit.join()}):not(svg *){outline:2px solid Highlight;outline-offset:2px}` +
    `svg :is(${lit.join()}){stroke:Highlight}}`
  );
}

/**
 * What an element stands for: a figure, or a source if it is that source's label; `null` for everything else. A label
 * says so itself (`data-legend`), or holds the marker of the source that its surroundings name.
 */
export function findSubject(target: EventTarget | null): Subject | null {
  if (!(target instanceof Element)) return null;
  const found = target.closest(`[data-figure],[data-legend],[data-source] ${MARKED}`);
  if (found === null) return null;
  const figure = found.getAttribute("data-figure");
  if (figure !== null) return { kind: "figure", id: figure };
  const source = found.getAttribute("data-legend") ?? found.closest("[data-source]")?.getAttribute("data-source");
  return source == null || source.includes(" ") ? null : { kind: "source", id: source };
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
