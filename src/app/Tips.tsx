import { type CSSProperties, useEffect, useLayoutEffect, useRef, useState } from "react";
import { answersAround, findMark } from "../charts/ChartFrame.tsx";
import { shapePath } from "../charts/shapes.ts";
import type { Evidence } from "../evidence/model.ts";
import { type Box, placeTip, type TipPlace } from "../claims/layout/placeTip.ts";
import { type TipContent, type TipLine, toFigureTip } from "../claims/tip.ts";
import { typeset } from "../claims/words/typography.ts";
import { useEvidence } from "../panels/page.ts";
import { findSubject, type Subject } from "./linkedHighlight.ts";

/** What has a tip: a mark of a chart, or a number in the text. */
type Pointed = { at: Element; by: "mouse" | "touch" | "keys"; x: number | null; y: number | null };
type Shown = Pointed & { content: TipContent };

const OPENS_AFTER = 80;
const CLOSES_AFTER = 120;

/**
 * The one tip of the page, for pointer, touch and keys, on the page, on slides and in embeds. A mouse opens it after a
 * moment and may enter it to select its text; a first tap on a mark shows it and a second one opens the mark; keys show it
 * with the focus. Escape closes it. A drawing that changes under a pointer at rest opens nothing.
 *
 * @param light lights what a finger has tapped, as a mouse does what it is over
 */
export function Tips({ light }: { light: (subject: Subject | null) => void }) {
  const evidence = useEvidence();
  const [shown, setShown] = useState<Shown | null>(null);
  const card = useRef<HTMLDivElement>(null);
  const latest = useRef<Shown | null>(null);

  useEffect(() => {
    let timer = 0;
    let waiting: Element | null = null;
    let lastPointer = "mouse";
    const show = (next: Pointed | null) => {
      clearTimeout(timer);
      waiting = null;
      const content = next === null ? null : findContent(next.at, evidence);
      latest.current = next === null || content === null ? null : { ...next, content };
      setShown(latest.current);
      light(latest.current?.by === "touch" ? findSubject(latest.current.at) : null);
    };
    const later = (next: Pointed | null, delay: number) => {
      clearTimeout(timer);
      waiting = next?.at ?? null;
      timer = window.setTimeout(() => show(next), delay);
    };
    const stay = () => {
      clearTimeout(timer);
      waiting = null;
    };
    const onMove = (event: PointerEvent) => {
      // Browsers also fire pointer events under a still pointer when the drawing changes; those have no movement.
      if (event.pointerType === "touch" || (event.movementX === 0 && event.movementY === 0)) return;
      const at = findPointed(event.target);
      const now = latest.current;
      if (now !== null && (at === now.at || isInside(card.current, event.target))) stay();
      else if (at === null && now?.by === "mouse" && waiting === null) later(null, CLOSES_AFTER);
      else if (at !== null && at !== waiting) {
        const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
        later({ at, by: "mouse", x: event.clientX, y: event.clientY }, isStill ? 0 : OPENS_AFTER);
      } else if (at === null && now === null) stay();
    };
    const onLeave = () => {
      if (latest.current?.by !== "keys") later(null, CLOSES_AFTER);
    };
    const onDown = (event: PointerEvent) => {
      lastPointer = event.pointerType;
      if (isInside(card.current, event.target)) return;
      if (lastPointer !== "touch" || latest.current?.at !== findPointed(event.target)) show(null);
    };
    const onClick = (event: MouseEvent) => {
      const at = findMark(event.target);
      if (lastPointer !== "touch" || event.detail === 0 || at === null || latest.current?.at === at) return;
      event.preventDefault();
      event.stopPropagation();
      show({ at, by: "touch", x: event.clientX, y: event.clientY });
    };
    const onFocus = (event: FocusEvent) => {
      if (!(event.target instanceof Element) || !event.target.matches(":focus-visible")) return;
      const at = findPointed(event.target);
      if (at === event.target) show({ at, by: "keys", x: null, y: null });
    };
    const onBlur = () => {
      if (latest.current?.by === "keys") show(null);
    };
    const onKey = (event: KeyboardEvent) => {
      const now = latest.current;
      if (now === null) return;
      const second = event.key === "Enter" && event.shiftKey && now.by === "keys" ? now.content.second : undefined;
      if (event.key !== "Escape" && second === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      if (second === undefined) show(null);
      else answersAround(now.at)?.act(second.target);
    };
    const onScroll = (event: Event) => {
      if (isInside(card.current, event.target)) return;
      if (latest.current?.by === "keys") setShown({ ...latest.current });
      else if (latest.current !== null || waiting !== null) show(null);
    };
    // The window's own: on the build machine Node has another one.
    const stop = new window.AbortController();
    const { signal } = stop;
    document.addEventListener("pointermove", onMove, { signal });
    document.documentElement.addEventListener("pointerleave", onLeave, { signal });
    document.addEventListener("pointerdown", onDown, { signal, capture: true });
    document.addEventListener("click", onClick, { signal, capture: true });
    document.addEventListener("focusin", onFocus, { signal });
    document.addEventListener("focusout", onBlur, { signal });
    document.addEventListener("keydown", onKey, { signal, capture: true });
    document.addEventListener("scroll", onScroll, { signal, capture: true, passive: true });
    window.addEventListener("resize", () => show(null), { signal });
    return () => {
      stop.abort();
      show(null);
    };
  }, [evidence, light]);

  // Described by the tip while it stands, so that it is read out once with the mark that has the focus.
  useEffect(() => {
    if (shown?.by !== "keys") return;
    const { at } = shown;
    at.setAttribute("aria-describedby", "tip");
    return () => at.removeAttribute("aria-describedby");
  }, [shown]);

  return shown === null ? null : <TipCard shown={shown} card={card} />;
}

function TipCard({ shown, card }: { shown: Shown; card: React.RefObject<HTMLDivElement | null> }) {
  const { at, by, content } = shown;
  const [place, setPlace] = useState<TipPlace | null>(null);
  useLayoutEffect(() => {
    const element = card.current;
    if (element === null) return;
    // The top layer stands above dialogs and the full screen, and is cut by no box around the mark.
    if (!element.matches(":popover-open")) element.showPopover?.();
    const { width, height } = element.getBoundingClientRect();
    const beside = boxOf(shown);
    const { clientWidth } = document.documentElement;
    const first = at.closest("[data-tip-box]")?.getAttribute("data-tip-box") === "below" ? "below" : "above";
    setPlace(
      placeTip(beside, { width, height }, { width: clientWidth, height: window.innerHeight }, middleOf(shown), first),
    );
  }, [card, shown, at]);
  const style: CSSProperties & Partial<Record<"--arrow", string>> =
    place === null ? { visibility: "hidden" } : { left: place.left, top: place.top, "--arrow": `${place.arrow}px` };
  const { source, title, value, lines, action, second } = content;
  return (
    <div
      ref={card}
      id="tip"
      className="tip"
      role="tooltip"
      popover="manual"
      data-side={place?.side}
      data-colour={source?.mark.colour}
      style={style}
    >
      {/* The name of the mark has said so much already. */}
      <div aria-hidden="true">
        {title !== "" && (
          <p className="tip-title">
            {source !== null && (
              <svg className="marker" viewBox="0 0 16 16">
                <path
                  d={shapePath(source.mark.shape, 8, 8, 5.6)}
                  fill={content.isHollow === true ? "var(--raised)" : "var(--c)"}
                  stroke="var(--c)"
                  strokeWidth={1.6}
                />
              </svg>
            )}
            <span>{typeset(title)}</span>
          </p>
        )}
        {value !== "" && <p className="tip-value">{typeset(value)}</p>}
      </div>
      {lines.map((line, i) => (
        <p key={i} className="tip-line">
          {drawLine(line)}
        </p>
      ))}
      {second !== undefined && by === "keys" && (
        <p className="tip-line">
          <b>{`Shift and Enter: ${second.words}`}</b>
        </p>
      )}
      {second !== undefined && by !== "keys" && (
        <button type="button" className="tip-button" onClick={() => answersAround(at)?.act(second.target)}>
          {second.words}
        </button>
      )}
      {action !== null && (
        <div className="tip-foot">
          {by === "touch" ? (
            <button type="button" className="tip-button" onClick={() => at.dispatchEvent(CLICK())}>
              {nameOf(action.to)}
            </button>
          ) : (
            <b>{`${by === "keys" ? "Enter" : "Click"} for ${action.to}`}</b>
          )}
          <span>{action.where}</span>
        </div>
      )}
    </div>
  );
}

const CLICK = () => new MouseEvent("click", { bubbles: true, cancelable: true });

/** "the source" -> "Source". */
const nameOf = (to: string) => to.replace(/^the /, "").replace(/^./, (letter) => letter.toUpperCase());

function drawLine(line: TipLine) {
  if (typeof line === "string") return typeset(line);
  return (
    <>
      <span>{line.before}</span> <b>{typeset(line.strong)}</b> <span>{line.after}</span>
    </>
  );
}

/** The mark or the number that was hit. */
function findPointed(target: EventTarget | null): Element | null {
  const mark = findMark(target);
  return mark ?? (target instanceof Element ? target.closest("a[data-figure]") : null);
}

/** The content for a mark by its key, for a number by its figure; the label alone where neither has any. */
function findContent(at: Element, evidence: Evidence): TipContent | null {
  const key = at.getAttribute("data-tip") ?? at.getAttribute("data-target") ?? at.getAttribute("data-figure");
  const own = key === null ? null : (answersAround(at)?.tipFor(key) ?? null);
  if (own !== null) return own;
  const figure = evidence.figure(at.getAttribute("data-figure") ?? "");
  if (figure !== undefined) return toFigureTip(evidence, figure);
  const label = at.getAttribute("aria-label");
  return label === null ? null : { source: null, title: "", value: "", lines: [label], action: null };
}

/** What the tip must not cover: the mark with its label; of an area what is under the pointer. */
function boxOf({ at, x, y }: Shown): Box {
  if (at.hasAttribute("data-area") && x !== null && y !== null) return { x: x - 8, y: y - 8, width: 16, height: 16 };
  return (at.closest("[data-tip-box]") ?? at.closest("[data-mark-box]") ?? at).getBoundingClientRect();
}

function middleOf({ at, x }: Shown): number {
  if (x !== null) return x;
  const { left, width } = (at.querySelector("[data-point]") ?? at).getBoundingClientRect();
  return left + width / 2;
}

const isInside = (box: Element | null, target: EventTarget | null) =>
  target instanceof Node && box?.contains(target) === true;
