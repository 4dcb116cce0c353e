import { useEffect, useState } from "react";
import type { EvidenceFile, Source } from "../evidence/schema.ts";
import { isWholeOf } from "../claims/tip.ts";

/** What is pointed at. */
export type Subject = { kind: "figure" | "source"; id: string };

/** What lights up with it: the same figure wherever it stands. Other sources fade; what is of the same source stays. */
export type Highlight = { figures: readonly string[]; source: string | null; colour: Source["mark"]["colour"] | null };

/** The figure or source that stays lit until it is let go, and how to keep or let go of one. */
export type KeptHighlight = { kept: Subject | null; keep: (subject: Subject | null) => void };

/** `light` lights what a finger has tapped, until it is called with `null`. */
type LinkedHighlight = KeptHighlight & { light: (subject: Subject | null) => void };

/** How visible other sources stay. */
const FADED = 0.42;

/** Ids hold nothing that a selector would have to escape, see the schema. */
const attribute = (name: string, operator: string, id: string) => `[${name}${operator}"${id}"]`;

/**
 * The rules of a highlight. Nothing is laid out anew, and what React draws meanwhile is lit without being told. What holds
 * a lit part does not fade, and what stands inside a faded part does not fade twice. `data-of` names the source of a
 * part that no filter hides.
 */
export function highlightRules({ figures, source, colour }: Highlight): string {
  const lit = figures.map((id) => attribute("data-figure", "=", id)).join();
  const isLit = lit === "" ? [] : [`:is(${lit})`];
  const [sourced, named, owned] = [
    attribute("data-source", "~=", source ?? ""),
    attribute("data-legend", "=", source ?? ""),
    attribute("data-of", "=", source ?? ""),
  ];
  const holdsLit = isLit.map((selector) => `:not(:has(${selector}),${selector} *)`).join("");
  const others = `:is([data-source]:not(${sourced}),[data-legend]:not(${named}),[data-of]:not(${owned}))${holdsLit}`;
  const fade = source === null ? "" : `${others}{opacity:${FADED}}${others} ${others}{opacity:1}`;
  const shine = isLit.map(
    (selector) =>
      `${selector}:not(svg *){--c:${colour === null ? "var(--ink)" : `var(--${colour})`};background-color:var(--wash);box-shadow:0 2px var(--c)}` +
      `${selector} [data-wash]{fill:var(--wash)}${selector} [data-bar]{fill:var(--c)}${selector} [data-ring]{stroke:var(--c)}`,
  );
  const outline = isLit.map(
    (selector) =>
      `${selector}:not(svg *){outline:2px solid Highlight;outline-offset:2px}${selector} [data-wash]{stroke:Highlight}` +
      `${selector} [data-ring]{stroke:Highlight}`,
  );
  return (
    `@media screen and (forced-colors:none){${fade}${shine.join("")}}` +
    `@media screen and (forced-colors:active){${outline.join("")}}`
  );
}

/**
 * What an element stands for: a figure, or a source if it is that source's label; `null` for everything else. A label
 * says so itself (`data-legend`), or holds the marker of the source that its surroundings name. The label of a mark
 * stands for what the mark does.
 */
export function findSubject(target: EventTarget | null): Subject | null {
  if (!(target instanceof Element)) return null;
  const box = target.closest("[data-mark-box]")?.querySelector("[data-figure]");
  const found = target.closest("[data-figure]") ?? box ?? target.closest("[data-legend],[data-source] :has(> .marker)");
  if (found === null) return null;
  const figure = found.getAttribute("data-figure");
  if (figure !== null) return { kind: "figure", id: figure };
  const source = found.getAttribute("data-legend") ?? found.closest("[data-source]")?.getAttribute("data-source");
  return source == null || source.includes(" ") ? null : { kind: "source", id: source };
}

/**
 * All that lights up with a figure or a source of the file; `null` for an id that the file does not know. The people of
 * whom a figure counts the cases are a part of it: with 1 of 783 patients, "783 patients" lights up.
 */
export function toHighlight(file: EvidenceFile, { kind, id }: Subject): Highlight | null {
  const figure = kind === "figure" ? file.figures.find((entry) => entry.id === id) : undefined;
  const source = file.sources.find((entry) => entry.id === (kind === "source" ? id : figure?.source)) ?? null;
  if (figure === undefined && (kind === "figure" || source === null)) return null;
  const wholes = figure === undefined ? [] : file.figures.filter((other) => isWholeOf(other, figure));
  return {
    figures: figure === undefined ? [] : [figure.id, ...wholes.map((other) => other.id)],
    source: source?.id ?? null,
    colour: source?.mark.colour ?? null,
  };
}

/**
 * Lights a figure or a source wherever it stands: under the pointer, at the keyboard's focus, and kept after a click on
 * the label of a source. A click on a mark opens its figure. One set of listeners for the whole document; the charts and
 * panels only carry attributes.
 */
export function useLinkedHighlight(file: EvidenceFile): LinkedHighlight {
  const [kept, keep] = useState<Subject | null>(null);
  const [tapped, light] = useState<Subject | null>(null);
  useEffect(() => {
    if (!("adoptedStyleSheets" in document) || !("replaceSync" in CSSStyleSheet.prototype)) return;
    const sheet = new CSSStyleSheet();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    let pointed: Subject | null = null;
    let focused: Subject | null = null;
    let shown = "";
    let frame = 0;
    const show = () => {
      frame = 0;
      const subject = pointed ?? focused ?? tapped ?? kept;
      const highlight = subject === null ? null : toHighlight(file, subject);
      const rules = highlight === null ? "" : highlightRules(highlight);
      if (rules === shown) return;
      shown = rules;
      sheet.replaceSync(rules);
    };
    const showSoon = () => {
      if (frame === 0) frame = requestAnimationFrame(show);
    };
    const point = (event: PointerEvent) => {
      // A finger lights nothing in passing: it would stay lit after the tap.
      pointed = event.pointerType === "touch" ? null : findSubject(event.target);
      showSoon();
    };
    const leave = () => {
      pointed = null;
      showSoon();
    };
    const focus = (event: FocusEvent) => {
      const isKeyboard = event.target instanceof Element && event.target.matches(":focus-visible");
      focused = event.type === "focusin" && isKeyboard ? findSubject(event.target) : null;
      showSoon();
    };
    const click = (event: MouseEvent) => {
      if (!(event.target instanceof Element)) return;
      if (event.target.closest("a,button,label,input,summary") !== null) return;
      const subject = findSubject(event.target);
      const isKept = kept?.kind === "source" && kept.id === subject?.id;
      keep(subject?.kind === "source" && !isKept ? subject : null);
    };
    const letGo = (event: KeyboardEvent) => {
      if (event.key === "Escape") keep(null);
    };
    const stop = new window.AbortController();
    const { signal } = stop;
    document.addEventListener("pointerover", point, { signal });
    document.documentElement.addEventListener("pointerleave", leave, { signal });
    document.addEventListener("focusin", focus, { signal });
    document.addEventListener("focusout", focus, { signal });
    document.addEventListener("click", click, { signal });
    document.addEventListener("keydown", letGo, { signal });
    show();
    return () => {
      stop.abort();
      cancelAnimationFrame(frame);
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  }, [file, kept, tapped]);
  return { kept, keep, light };
}
