import { useEffect, useState } from "react";
import type { EvidenceFile } from "../evidence/schema.ts";
import { findSubject, highlightRules, type Subject, toHighlight } from "./linkedHighlight.ts";

/** The figure or source that stays lit until it is let go, and how to keep or let go of one. */
export type KeptHighlight = { kept: Subject | null; keep: (subject: Subject | null) => void };

/** `light` lights what a finger has tapped, until it is called with `null`. */
type LinkedHighlight = KeptHighlight & { light: (subject: Subject | null) => void };

/**
 * Lights a figure or a source wherever it stands: under the pointer, at the keyboard's focus, and kept after a click on
 * the label of a source. A click on a mark opens its figure. One set of listeners for the whole document; the charts and
 * panels only carry attributes.
 */
export function useLinkedHighlight(file: EvidenceFile, openFigure: (id: string) => void): LinkedHighlight {
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
      const subject = findSubject(event.target);
      const isControl =
        event.target instanceof Element && event.target.closest("a,button,label,input,summary") !== null;
      if (isControl) return;
      if (subject?.kind === "source") {
        keep(kept !== null && kept.kind === "source" && kept.id === subject.id ? null : subject);
        return;
      }
      keep(null);
      if (subject !== null && isMark(event.target)) openFigure(subject.id);
    };
    const letGo = (event: KeyboardEvent) => {
      if (event.key === "Escape") keep(null);
    };
    document.addEventListener("pointerover", point);
    document.documentElement.addEventListener("pointerleave", leave);
    document.addEventListener("focusin", focus);
    document.addEventListener("focusout", focus);
    document.addEventListener("click", click);
    document.addEventListener("keydown", letGo);
    show();
    return () => {
      document.removeEventListener("pointerover", point);
      document.documentElement.removeEventListener("pointerleave", leave);
      document.removeEventListener("focusin", focus);
      document.removeEventListener("focusout", focus);
      document.removeEventListener("click", click);
      document.removeEventListener("keydown", letGo);
      cancelAnimationFrame(frame);
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  }, [file, kept, tapped, openFigure]);
  return { kept, keep, light };
}

const isMark = (target: EventTarget | null) => target instanceof Element && target.closest("[data-mark]") !== null;
