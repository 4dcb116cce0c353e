/** A place on a slide, in inches from the top left corner. */
export type Box = { x: number; y: number; width: number; height: number };

/** A slide of 16 to 9, in inches. */
export const SLIDE = { width: 13.333, height: 7.5 } as const;

/** Inches to English metric units, in which a presentation measures. */
export const toEmu = (inches: number): number => Math.round(inches * 914_400);

/** Points to the hundredths in which a presentation gives text sizes. */
export const toHundredths = (points: number): number => Math.round(points * 100);

/** A share from 0 to 1 in the thousandths of a per cent in which DrawingML gives them. */
export const toThousandths = (share: number): number => Math.round(share * 100_000);
