import { escapeXml } from "../../pptx/xml.ts";
import type { Credits } from "../credits.ts";
import type { Measure } from "../../charts/native/measureText.ts";
import { PALETTE, SANS, SERIF } from "../../charts/native/palette.ts";
import { listDocuments } from "../words.ts";
import { paragraph, type Piece, placeAt, round, stack } from "./piece.ts";
import { PICTURE_SIZES, type PictureSize } from "./sizes.ts";

/** What a picture holds besides its drawing; without a takeaway the drawing says itself what the summary would. */
export type PictureText = { summary: string; takeaway: string | null; credits: Credits };

/** The drawing in a room of a width and, where the picture's height is fixed, a height. */
export type Content = (width: number, height: number | null) => Piece;

export type Look = { size: PictureSize; ground: "light" | "transparent" };

/** Text sizes are tried from the largest down, until the drawing has its part of the picture. */
const SCALES = [1, 0.92, 0.84, 0.76, 0.68, 0.6] as const;
const LEAST_SHARE = 0.5;
const MOST_DOCUMENTS = 4;

/** A whole picture as the text of an SVG file: title, drawing, n of N, caveats, citation, version, day and link. */
export function composePicture(text: PictureText, content: Content, look: Look, measure: Measure): string {
  const { width, height: fixed, margin } = PICTURE_SIZES[look.size];
  const room = width - 2 * margin;
  const page =
    fixed === null ? fluid(text, content, room, measure) : fit(text, content, room, fixed - 2 * margin, measure);
  const height = fixed ?? Math.ceil(page.height + 2 * margin);
  const ground =
    look.ground === "transparent" ? "" : `<rect width="${width}" height="${height}" fill="${PALETTE.paper}"/>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" text-rendering="geometricPrecision" font-family="${escapeXml(SANS)}">`,
    `<title>${escapeXml(text.credits.title)}</title><desc>${escapeXml(text.summary)}</desc>`,
    ground,
    placeAt(page, margin, margin),
    "</svg>\n",
  ].join("");
}

const GAP = 16;

function fluid(text: PictureText, content: Content, width: number, measure: Measure): Piece {
  const drawing = content(width, null);
  return stack([head(text, width, 0.92, measure), GAP, drawing, GAP, foot(text, width, 0.92, measure)]);
}

/** A broad picture whose small print would take more of its height than this has it beside the drawing. */
const LONG_FOOT = 0.28;
const FOOT_BESIDE = 0.32;
const BETWEEN = 32;

function fit(text: PictureText, content: Content, width: number, height: number, measure: Measure): Piece {
  const isBroad = width > height * 1.4;
  return isBroad && foot(text, width, 1, measure).height > height * LONG_FOOT
    ? fitBeside(text, content, width, height, measure)
    : fitAbove(text, content, width, height, measure);
}

function fitBeside(text: PictureText, content: Content, width: number, height: number, measure: Measure): Piece {
  const top = head(text, width, 1, measure);
  const room = Math.max(1, height - top.height - GAP);
  const side = width * FOOT_BESIDE;
  const feet = SCALES.map((scale) => foot(text, side, scale, measure));
  const beside = feet.find((piece) => piece.height <= room) ?? feet.at(-1) ?? stack([]);
  const left = width - side - BETWEEN;
  const drawing = content(left, room);
  const y = Math.max(0, room - drawing.height) / 3;
  return stack([
    top,
    GAP,
    {
      markup: placeAt(drawing, 0, y) + placeAt(beside, left + BETWEEN, 0),
      width,
      height: Math.max(drawing.height + y, beside.height),
    },
  ]);
}

function fitAbove(text: PictureText, content: Content, width: number, height: number, measure: Measure): Piece {
  const pieces = SCALES.map((scale) => ({
    top: head(text, width, scale, measure),
    bottom: foot(text, width, scale, measure),
  }));
  const roomOf = ({ top, bottom }: { top: Piece; bottom: Piece }) => height - top.height - bottom.height - 2 * GAP;
  const chosen = pieces.find((piece) => roomOf(piece) >= height * LEAST_SHARE) ?? pieces.at(-1);
  if (chosen === undefined) return stack([]);
  const room = Math.max(1, roomOf(chosen));
  const drawing = content(width, room);
  // What is left goes around the drawing, and the foot stands at the foot.
  const spare = Math.max(0, room - drawing.height);
  return stack([chosen.top, GAP + spare / 3, drawing, GAP + (spare * 2) / 3, chosen.bottom]);
}

function head({ takeaway, credits }: PictureText, width: number, scale: number, measure: Measure): Piece {
  return stack([
    paragraph(credits.title, width, { size: 26 * scale, weight: 600, family: SERIF }, measure),
    ...(takeaway === null ? [] : [4, paragraph(takeaway, width, { size: 16 * scale, colour: PALETTE.soft }, measure)]),
  ]);
}

function foot({ credits }: PictureText, width: number, scale: number, measure: Measure): Piece {
  const small = (line: string) => paragraph(line, width, { size: 12.5 * scale, colour: PALETTE.soft }, measure);
  const lines = [
    credits.caveats.join(" "),
    credits.filter,
    credits.documents.length === 0 ? "" : `Based on: ${listDocuments(credits.documents, MOST_DOCUMENTS)}`,
    [credits.stamp, credits.link ?? ""].filter((part) => part !== "").join(" "),
  ];
  return stack([
    { markup: `<path d="M0 0H${round(width)}" stroke="${PALETTE.rule}"/>`, width, height: 1 },
    6,
    ...(credits.origin === null
      ? []
      : [paragraph(credits.origin, width, { size: 14 * scale, weight: 600, colour: PALETTE.ink }, measure)]),
    ...(credits.counted.length === 0
      ? []
      : [paragraph(credits.counted.join(" · "), width, { size: 13.5 * scale }, measure), 3]),
    ...lines.filter((line) => line !== "").map(small),
  ]);
}
