import { createElement, Fragment, type ReactNode } from "react";
import { splitRightToLeft } from "../../pptx/rightToLeft.ts";
import { splitKept } from "../../claims/words/typography.ts";

/** Text that is no prose of the page: SVG breaks no lines, and the others take nothing but text. */
const PLAIN = new Set(["text", "tspan", "title", "desc", "option", "textarea", "style", "script"]);
const MOST_KNOWN = 5_000;
const known = new Map<string, ReactNode>();

/**
 * The one place through which all text of the page goes: every element that is written in JSX has its text children cut
 * where a line must not break, and what stays together stands in a `<no-break>` of its own, what is
 * written from right to left in a `<bdi>`. The text itself stays plain.
 *
 * @param isStatic whether the children are those written in the source, whose places are fixed
 * @returns the props, the same ones where there is nothing to keep together
 */
export function keepTogether(type: unknown, props: unknown, isStatic: boolean): unknown {
  const isProse = typeof type === "string" ? !PLAIN.has(type) : type === Fragment;
  if (!isProse || typeof props !== "object" || props === null || !("children" in props)) return props;
  const { children } = props;
  const kept = Array.isArray(children) && isStatic ? keepInList(children) : keepText(children);
  return kept === children ? props : { ...props, children: kept };
}

/** Texts that follow each other are read as one: a number and its noun often stand in two pieces. Places are kept. */
function keepInList(children: readonly unknown[]): unknown {
  const kept = [...children];
  for (let start = 0; start < children.length; start++) {
    let end = start;
    while (isText(children[end])) end++;
    const text = children.slice(start, end).join("");
    const node = keepText(text);
    if (node !== text) kept.fill(null, start, end).splice(start, 1, node);
    start = Math.max(start, end - 1);
  }
  return kept.every((child, i) => child === children[i]) ? children : kept;
}

const isText = (child: unknown) => typeof child === "string" || typeof child === "number";

const inTag = (tag: "bdi" | "no-break", text: string): ReactNode => createElement(tag, null, text);

const keepWords = (text: string): readonly ReactNode[] =>
  splitKept(text).map((part, i) => (i % 2 === 0 ? part : inTag("no-break", part)));

function keepText(child: unknown): unknown {
  if (typeof child !== "string" || child.length < 3) return child;
  let node = known.get(child);
  if (node === undefined) {
    // What is written from right to left would take the numbers after it along: "Name: 4 of 9" as "4 :Name of 9".
    const parts = splitRightToLeft(child).flatMap((piece, i) => (i % 2 === 0 ? keepWords(piece) : inTag("bdi", piece)));
    node = parts.length === 1 ? child : createElement(Fragment, null, ...parts);
    // What is typed into the search is text too.
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(child, node);
  }
  return node;
}
