import { INK, SOFT } from "./colour.ts";
import type { PlaceholderKind } from "./shape.ts";
import type { Look } from "./text.ts";
import { type Box, SLIDE } from "./units.ts";

/** A place for text that a layout offers: a template may move it, and what stands in it follows. */
export type Place = {
  name: string;
  kind: PlaceholderKind;
  box: Box;
  anchor: "t" | "ctr" | "b";
  look: Look;
  prompt: string;
  align?: "l" | "r";
};

const MARGIN = 0.6;
const WIDTH = SLIDE.width - 2 * MARGIN;

const HEADLINE: Look = { size: 28, bold: true, heading: true, colour: INK };

const slideNumber = (idx?: number): Place => ({
  name: "Slide number",
  kind: { type: "sldNum", sz: "quarter", ...(idx === undefined ? {} : { idx }) },
  box: { x: SLIDE.width - MARGIN - 1, y: 7.1, width: 1, height: 0.26 },
  anchor: "ctr",
  look: { size: 12, colour: SOFT },
  prompt: "",
  align: "r",
});

/** What every layout inherits. */
export const MASTER_PLACES: readonly Place[] = [
  {
    name: "Title",
    kind: { type: "title" },
    box: { x: MARGIN, y: 0.4, width: WIDTH, height: 0.72 },
    anchor: "t",
    look: HEADLINE,
    prompt: "Headline",
  },
  {
    name: "Text",
    kind: { type: "body", idx: 1 },
    box: { x: MARGIN, y: 1.14, width: WIDTH, height: 0.78 },
    anchor: "t",
    look: { size: 18, colour: SOFT },
    prompt: "Text",
  },
  slideNumber(4),
];

const TAKEAWAY: Place = {
  name: "Takeaway",
  kind: { type: "body", idx: 13, sz: "quarter" },
  box: { x: MARGIN, y: 1.14, width: WIDTH, height: 0.78 },
  anchor: "t",
  look: { size: 18, colour: SOFT },
  prompt: "Takeaway",
};

export const LAYOUTS = {
  title: {
    name: "Title",
    type: "title",
    places: {
      title: {
        name: "Title",
        kind: { type: "ctrTitle" },
        box: { x: MARGIN, y: 1.5, width: WIDTH, height: 1.9 },
        anchor: "b",
        look: { ...HEADLINE, size: 40 },
        prompt: "Title",
      },
      text: {
        name: "Subtitle",
        kind: { type: "subTitle", idx: 1 },
        box: { x: MARGIN, y: 3.6, width: WIDTH, height: 1.5 },
        anchor: "t",
        look: { size: 20, colour: SOFT },
        prompt: "Subtitle",
      },
      foot: foot(14),
      number: slideNumber(15),
    },
  },
  content: {
    name: "Headline, takeaway, evidence",
    type: "obj",
    places: {
      title: {
        name: "Headline",
        kind: { type: "title" },
        box: { x: MARGIN, y: 0.4, width: WIDTH, height: 0.72 },
        anchor: "t",
        look: HEADLINE,
        prompt: "Headline",
      },
      text: TAKEAWAY,
      foot: foot(14),
      number: slideNumber(15),
    },
  },
  finding: {
    name: "Finding and picture",
    type: "obj",
    places: {
      title: {
        name: "Headline",
        kind: { type: "title" },
        box: { x: 0.583, y: 0.37, width: 12.17, height: 1.2 },
        anchor: "t",
        look: { ...HEADLINE, size: 32, bold: false },
        prompt: "Headline",
      },
      text: TAKEAWAY,
      foot: {
        name: "Cautions, sources",
        kind: { type: "body", idx: 14, sz: "quarter" },
        box: { x: 0.583, y: 6.9, width: 11.3, height: 0.58 },
        anchor: "ctr",
        look: { size: 12, colour: SOFT },
        prompt: "Cautions, sources",
      },
      number: slideNumber(15),
    },
  },
} as const satisfies Record<string, { name: string; type: string; places: Record<string, Place> }>;

export type LayoutName = keyof typeof LAYOUTS;

function foot(idx: number): Place {
  return {
    name: "Counted, caveats, sources",
    kind: { type: "body", idx, sz: "quarter" },
    box: { x: MARGIN, y: 5.9, width: WIDTH, height: 1.2 },
    anchor: "b",
    look: { size: 12, colour: SOFT },
    prompt: "Counted, caveats, sources",
  };
}

/** The room that the content layout leaves to the evidence, between the takeaway and the foot. */
export const CONTENT_BOX: Box = { x: MARGIN, y: 2.02, width: WIDTH, height: 3.8 };
export const TITLE_BOX: Box = LAYOUTS.content.places.title.box;
export const TEXT_BOX: Box = LAYOUTS.content.places.text.box;
export const FOOT_BOX: Box = LAYOUTS.content.places.foot.box;
export const TITLE_POINTS = 28;
