import { createElement, type KeyboardEvent, type MouseEvent, type ReactNode, useMemo } from "react";
import { drawItems } from "../charts/native/drawItems.ts";
import { type Drawn, PER_INCH } from "../charts/native/svg.ts";
import { usePage } from "../panels/page.ts";
import { SLIDE } from "../pptx/units.ts";
import { type ToldSlide, wholeSlide } from "./run.ts";
import type { Measure } from "../charts/native/measureText.ts";

type SlideDrawingProps = {
  told: ToldSlide;
  /** "2 / 10" */
  place: string;
  measure: Measure;
  /** Opens a figure's source; without it the slide is a picture. */
  openFigure?: (id: string) => void;
  /** The figures whose rows are still to come. */
  hidden?: ReadonlySet<string>;
};

/** A slide as one drawing, which is whole at every size: the same description is written to PowerPoint. */
export function SlideDrawing({ told, place, measure, openFigure, hidden }: SlideDrawingProps) {
  const { file } = usePage();
  const { drawn } = useMemo(() => drawItems(wholeSlide(told, place), measure), [told, place, measure]);
  const names = useMemo(() => new Map<string, string>(file.figures.map(({ id, label }) => [id, label])), [file]);
  const figureOf = (target: EventTarget) =>
    target instanceof Element ? (target.closest("[data-figure]")?.getAttribute("data-figure") ?? null) : null;
  const open = (event: MouseEvent | KeyboardEvent) => {
    const figure = figureOf(event.target);
    if (figure !== null) openFigure?.(figure);
  };
  const isLive = openFigure !== undefined;
  // One stop of the Tab key a figure, however many marks stand for it.
  const seen = new Set<string>();
  const toElement = (part: Drawn | string, key: number): ReactNode => {
    if (typeof part === "string") return part;
    const attributes = Object.entries(part.attributes).map(([name, value]) => [toPropName(name), value] as const);
    const figure = part.attributes["data-figure"];
    const isHidden = typeof figure === "string" && hidden?.has(figure) === true;
    const isFirst = isLive && typeof figure === "string" && !isHidden && !seen.has(figure);
    if (isFirst) seen.add(figure);
    // Its name holds what is read on it, for those who speak to the page.
    const name = isFirst ? [names.get(figure) ?? figure, ...textsOf(part)].join(": ") : undefined;
    const button = isFirst ? { role: "button", tabIndex: 0, "aria-label": name } : {};
    return createElement(
      part.tag,
      { key, ...Object.fromEntries(attributes), ...button, ...(isHidden ? { visibility: "hidden" } : {}) },
      ...part.children.map(toElement),
    );
  };
  return (
    <svg
      className="slide-drawing"
      viewBox={`0 0 ${Math.round(SLIDE.width * PER_INCH)} ${SLIDE.height * PER_INCH}`}
      {...(isLive
        ? {
            role: "group",
            "aria-label": told.title,
            onClick: open,
            onKeyDown: (event: KeyboardEvent) => event.key === "Enter" && open(event),
          }
        : { role: "img", "aria-label": told.title })}
    >
      {drawn.map(toElement)}
    </svg>
  );
}

const textsOf = (part: Drawn): string[] =>
  part.tag === "text"
    ? [textOf(part)]
    : part.children.flatMap((child) => (typeof child === "string" ? [] : textsOf(child)));

const textOf = (part: Drawn | string): string => (typeof part === "string" ? part : part.children.map(textOf).join(""));

/** React names attributes of SVG in camel case, but for those of data and ARIA. */
const toPropName = (name: string) =>
  /^(data|aria)-/.test(name) ? name : name.replaceAll(/[-:]([a-z])/g, (_, letter: string) => letter.toUpperCase());
