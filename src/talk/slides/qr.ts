import { encode } from "uqr";
import { INK, SOFT } from "../../pptx/colour.ts";
import type { Move } from "../../pptx/shape.ts";
import type { SlideItem } from "../../pptx/slideItem.ts";
import { inches, place, said, shape, words } from "./kit.ts";

/** Light modules around a code, as its standard (ISO/IEC 18004) asks for. */
const QUIET_ZONE = 4;

type Place = readonly [number, number, number, number];

/** An address as a card with a QR code over its letters; without an address the card says how to get the file. */
export function qrItems(link: string | null, [x, y, width, height]: Place, size: number, promise: string): SlideItem[] {
  const card = shape("Card", [x, y, width, height], {
    fill: { slot: "bg1" },
    outline: { colour: { slot: "bg2" }, width: 1 },
    corner: inches(12),
  });
  // A broad card has its words beside the code.
  const isBroad = width > height * 1.2;
  const pad = isBroad ? (height - size) / 2 : 24;
  const left = isBroad ? x + pad : x + (width - size) / 2;
  const top = y + pad;
  const letters = link === null ? "" : link.replace(/^https?:\/\//, "").replace(/\/?(\?.*)?$/, "");
  const box: Place = isBroad
    ? [left + size + 14, y, width - size - pad - 26, height]
    : [x + 12, top + size + 12, width - 24, height - size - 48];
  const text = words(
    box,
    [
      [said(link === null ? "Ask for the file" : "Open this page", { size: isBroad ? 21 : 24, bold: true })],
      [said(promise, { size: 19, colour: SOFT })],
      ...(letters === "" ? [] : [[said(letters, { size: letters.length > 26 ? 16 : 17, colour: SOFT })]]),
    ],
    isBroad ? { anchor: "ctr" } : { align: "ctr" },
  );
  if (link === null) return [card, text];
  const ground = shape("Ground", [left, top, size, size], { fill: { slot: "bg1" }, fixed: true });
  return [card, ground, qrCode(link, left, top, size), text];
}

/** The code alone, level M, with its quiet zone inside the size. */
export function qrCode(link: string, x: number, y: number, size: number): SlideItem {
  const { data } = encode(link, { ecc: "M", border: QUIET_ZONE });
  // Dark modules beside each other are one rectangle.
  const moves = data.flatMap((row, top) =>
    row.flatMap((isDark, left): Move[] => {
      if (!isDark || row[left - 1] === true) return [];
      const end = row.findIndex((later, i) => i > left && !later);
      const right = end === -1 ? row.length : end;
      return [
        { to: "M", x: left, y: top },
        { to: "L", x: right, y: top },
        { to: "L", x: right, y: top + 1 },
        { to: "L", x: left, y: top + 1 },
        { to: "Z" },
      ];
    }),
  );
  return {
    kind: "shape",
    name: "QR code",
    box: place(x, y, size, size),
    look: { fill: INK, fixed: true },
    path: { width: data.length, height: data.length, moves },
    alt: `QR code of ${link}`,
  };
}
