import { COLOURS } from "../../evidence/schema.ts";
import { asSentence, type Credits } from "../credits.ts";
import { PALETTE, SANS, SERIF } from "../palette.ts";
import { listDocuments } from "../words.ts";
import { escapeXml } from "../xml.ts";
import type { Block } from "./blocks.ts";
import { beside, paragraph, type Piece, placeAt, round, stack } from "./svgText.ts";

const WIDTH = 860;
const MARGIN = 32;
const HALF = (WIDTH - 36) / 2;
const MOST_DOCUMENTS = 8;

/** What a picture holds besides its drawing. */
export type PictureText = { title: string; summary: string; notes: readonly string[]; credits: Credits };

/** A whole picture as the text of an SVG file: title, drawing, n of N, caveats, citation, version, day and link. */
export function composePicture(text: PictureText, content: Piece): string {
  const { credits } = text;
  const small = (line: string) => paragraph(line, WIDTH, { size: 13, colour: PALETTE.soft });
  const page = stack([
    paragraph(text.title, WIDTH, { size: 25, weight: 600, family: SERIF }),
    4,
    paragraph(text.summary, WIDTH, { size: 16 }),
    20,
    content,
    18,
    rule(),
    10,
    ...credits.counted.map((line) => paragraph(line, WIDTH, { size: 14 })),
    8,
    ...[...text.notes, ...credits.caveats].map(small),
    8,
    ...[
      credits.filter,
      `${asSentence(credits.title)} Based on: ${listDocuments(credits.documents, MOST_DOCUMENTS)}`,
      credits.stamp,
      credits.link,
    ].map(small),
  ]);
  const width = WIDTH + 2 * MARGIN;
  const height = round(page.height + 2 * MARGIN);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${escapeXml(SANS)}">`,
    `<title>${escapeXml(text.title)}</title><desc>${escapeXml(text.summary)}</desc>`,
    `<rect width="${width}" height="${height}" fill="${PALETTE.paper}"/>`,
    placeAt(page, MARGIN, MARGIN),
    "</svg>\n",
  ].join("");
}

function rule(): Piece {
  return { markup: `<path d="M0 0H${WIDTH}" stroke="${PALETTE.rule}"/>`, width: WIDTH, height: 1 };
}

/** A panel's drawings: one under the other at full measure, small ones two to a line. */
export function blocksPiece(blocks: readonly Block[]): Piece {
  const isSmall = (block: Block) => block.drawing === null || block.drawing.width <= HALF || isSquare(block);
  const lines: Block[][] = [];
  for (const block of blocks) {
    const last = lines.at(-1);
    const first = last?.[0];
    if (last?.length === 1 && first !== undefined && isSmall(first) && isSmall(block)) last.push(block);
    else lines.push([block]);
  }
  return stack(
    lines.flatMap((line, i) => {
      const width = line.every(isSmall) ? HALF : WIDTH;
      return [
        i === 0 ? 0 : 24,
        beside(
          line.map((block) => blockPiece(block, width)),
          36,
        ),
      ];
    }),
  );
}

const isSquare = (block: Block) => block.drawing !== null && block.drawing.width === block.drawing.height;

function blockPiece(block: Block, width: number): Piece {
  const colour = COLOURS.find((entry) => entry === block.colour);
  const [name, ...rest] = block.caption;
  const pieces: (Piece | number)[] = [];
  if (name !== undefined) {
    pieces.push(
      paragraph(name, width, { size: 15, weight: 600, colour: colour === undefined ? PALETTE.ink : PALETTE[colour] }),
    );
  }
  pieces.push(...rest.map((line) => paragraph(line, width, { size: 14, colour: PALETTE.soft })), 8);
  if (block.drawing !== null) pieces.push(drawingPiece(block.drawing, width));
  return { ...stack(pieces), width };
}

const MOST_GROWTH = 1.25;

/** A drawing shrinks where there is less room, and grows a little where there is more. */
function drawingPiece(drawing: NonNullable<Block["drawing"]>, room: number): Piece {
  const width = Math.min(drawing.width * MOST_GROWTH, room);
  const height = (drawing.height * width) / drawing.width;
  const place = `<svg width="${round(width)}" height="${round(height)}" viewBox="${drawing.viewBox}" `;
  return { markup: drawing.markup.replace("<svg ", place), width, height };
}
