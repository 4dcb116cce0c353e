/** A face as it is drawn; `size` in the unit in which widths are wanted. */
export type Face = { family: string; size: number; weight?: number; italic?: boolean };

/** How wide a text is drawn in a face. */
export type Measure = (text: string, face: Face) => number;

/** Widths are measured at this size, at which hinting does not count, and scaled. */
const REFERENCE = 100;

/**
 * Measures text as this browser draws it, for pictures and for slides alike. Without a canvas (in a test of the words
 * alone) every letter counts as a broad one.
 */
export function createMeasure(): Measure {
  const context = typeof document === "undefined" ? null : document.createElement("canvas").getContext("2d");
  if (context === null) return (text, { size }) => text.length * size * BROAD_LETTER;
  const known = new Map<string, number>();
  return (text, { family, size, weight = 400, italic = false }) => {
    const font = `${italic ? "italic " : ""}${weight} ${REFERENCE}px ${family}`;
    const key = `${font} ${text}`;
    let width = known.get(key);
    if (width === undefined) {
      context.font = font;
      width = context.measureText(text).width;
      known.set(key, width);
    }
    return (width * size) / REFERENCE;
  };
}

/** A bold letter of a broad face, in ems. */
const BROAD_LETTER = 0.62;
