import type { FigureId, Source } from "../evidence/schema.ts";
import { breakLines, widestTextWidth } from "../claims/layout/textWidth.ts";
import { TEXT } from "./sizes.ts";

export type CaseState = "found" | "notFound" | "notStated";

/** Cases of one state: how many, in words, and what is said below. */
export type CaseGroup = { state: CaseState; count: number; label: string; detail: string; aria: string };

/** The cases of one source, one mark each. */
export type SourceCases = {
  source: Source;
  figure: FigureId;
  title: string;
  groups: readonly CaseGroup[];
};

export type CasesDrawing = {
  sources: readonly SourceCases[];
  /** How many cases a mark stands for: 1, or more where so many marks would not be seen. */
  casesPerMark: number;
};

/** Where everything of a drawing of cases stands, in SVG units from the top left. */

type Place = { x: number; y: number };
type TextPlace = Place & { words: string; bold: boolean };

export type GroupLayout = {
  group: CaseGroup;
  places: readonly Place[];
  radius: number;
  /** Under the marks; `null` where the words stand beside them. */
  line: { from: number; to: number; y: number } | null;
  texts: readonly TextPlace[];
};

export type SourceLayout = { cases: SourceCases; titleY: number; groups: readonly GroupLayout[] };
export type CaseLayout = { sources: readonly SourceLayout[]; height: number };

/** From the middle of one mark to that of the next, and its radius, by how many a source has. */
const PITCHES = [
  { upTo: 24, pitch: 26, radius: 9.5 },
  { upTo: 80, pitch: 18, radius: 6.5 },
  { upTo: 249, pitch: 13, radius: 4.5 },
  { upTo: Infinity, pitch: 8, radius: 2.75 },
] as const;
const GAP = 14;
const TITLE = 20;
const LINE_HEIGHT = 16;
const BETWEEN_SOURCES = 18;
/** A shape such as a diamond reaches out further than its radius. */
const REACH = 1.25;

/** Groups stand beside each other where marks and words fit in one row, and below each other where they do not. */
export function toCaseLayout(drawing: CasesDrawing, width: number): CaseLayout {
  let top = 0;
  const sources = drawing.sources.map((cases) => {
    const marks = cases.groups.map((group) => Math.max(1, Math.round(group.count / drawing.casesPerMark)));
    const total = marks.reduce((sum, count) => sum + count, 0);
    const step = PITCHES.find(({ upTo }) => total <= upTo) ?? PITCHES[3];
    const titleY = top + TITLE - 6;
    const wanted = marks.map((count, i) => Math.max(count * step.pitch, labelWidth(cases.groups[i])));
    const inRow = wanted.reduce((sum, one) => sum + one, 0) + GAP * (wanted.length - 1) <= width;
    const [only] = cases.groups;
    if (only !== undefined && cases.groups.length === 1 && total * step.pitch <= FEW_MARKS) {
      const layout = besideMarks(only, total, top + TITLE + 2, width, step);
      top = layout.bottom + BETWEEN_SOURCES;
      return { cases, titleY, groups: [layout.group] };
    }
    let x = 0;
    let y = top + TITLE + 2;
    let bottom = y;
    const groups = cases.groups.map((group, i) => {
      const lastInRow = i === cases.groups.length - 1;
      const room = inRow ? (lastInRow ? width - x : (wanted[i] ?? width)) : width;
      const layout = toGroup(group, marks[i] ?? 1, x, y, room, step);
      bottom = Math.max(bottom, layout.bottom);
      if (inRow) x += room + GAP;
      else y = layout.bottom + 10;
      return layout.group;
    });
    top = bottom + BETWEEN_SOURCES;
    return { cases, titleY, groups };
  });
  return { sources, height: Math.max(1, top - BETWEEN_SOURCES + 4) };
}

/** Up to this width a single group of marks has its words beside it. */
const FEW_MARKS = 120;

/** A few marks of one state with their words on the right. */
function besideMarks(group: CaseGroup, count: number, top: number, width: number, step: Step) {
  const inset = step.radius * REACH;
  const places = Array.from({ length: count }, (_, i) => ({ x: inset + i * step.pitch, y: top + inset }));
  const left = count * step.pitch + 10;
  const details = breakLines(group.detail, width - left, TEXT.axis);
  const texts = [group.label, ...details].map((words, i) => ({
    words,
    x: left,
    y: top + inset + LINE_HEIGHT * i + (details.length === 0 ? 4 : -2),
    bold: i === 0,
  }));
  const bottom = top + Math.max(2 * inset, inset + LINE_HEIGHT * details.length + 2);
  return { group: { group, places, radius: step.radius, line: null, texts }, bottom };
}

const labelWidth = (group: CaseGroup | undefined) =>
  group === undefined ? 0 : Math.max(widestTextWidth(group.label, TEXT.axis, true), MIN_LABEL);
const MIN_LABEL = 100;

type Step = { pitch: number; radius: number };

function toGroup(group: CaseGroup, count: number, left: number, top: number, room: number, step: Step) {
  const { pitch, radius } = step;
  const perRow = Math.max(1, Math.floor(room / pitch));
  const rows = Math.ceil(count / perRow);
  const inset = radius * REACH;
  const places = Array.from({ length: count }, (_, i) => ({
    x: left + inset + (i % perRow) * pitch,
    y: top + inset + Math.floor(i / perRow) * pitch,
  }));
  const lineY = top + (rows - 1) * pitch + 2 * inset + 5;
  const to = left + (Math.min(count, perRow) - 1) * pitch + 2 * inset;
  const details = breakLines(group.detail, Math.max(room, MIN_LABEL), TEXT.axis);
  const texts = [group.label, ...details].map((words, i) => ({
    words,
    x: left,
    y: lineY + LINE_HEIGHT * (i + 1),
    bold: i === 0,
  }));
  const bottom = lineY + LINE_HEIGHT * texts.length + 4;
  return { group: { group, places, radius, line: { from: left, to, y: lineY }, texts }, bottom };
}
