/** Colour arithmetic for the tests: WCAG contrast, CIEDE2000, and how colours look with the three kinds of colour blindness. */
export type Rgb = readonly [number, number, number];

/** "#1f4e8c" as linear light, each part from 0 to 1. */
export function parseHex(hex: string): Rgb {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex);
  if (match === null) throw new RangeError(`${hex}: expected #rrggbb`);
  const part = (text: string | undefined) => {
    const value = parseInt(text ?? "", 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(match[1]), part(match[2]), part(match[3])];
}

const luminance = ([r, g, b]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * b;

/** WCAG 2.2 contrast of two colours: black on white is 21. */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(parseHex(one)), luminance(parseHex(other))];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

type Matrix = readonly [Rgb, Rgb, Rgb];
const dot = (row: Rgb, [r, g, b]: Rgb) => row[0] * r + row[1] * g + row[2] * b;
const apply = (matrix: Matrix, colour: Rgb): Rgb => [
  dot(matrix[0], colour),
  dot(matrix[1], colour),
  dot(matrix[2], colour),
];

/** Machado, Oliveira and Fernandes (2009), table 1, severity 1.0; on linear light. */
export const COLOUR_BLINDNESS: Record<string, Matrix> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const clamp = (colour: Rgb): Rgb => [
  Math.min(1, Math.max(0, colour[0])),
  Math.min(1, Math.max(0, colour[1])),
  Math.min(1, Math.max(0, colour[2])),
];

/** The colour as somebody with that kind of colour blindness sees it, in linear light. */
export function seenWith(kind: Matrix, hex: string): Rgb {
  return clamp(apply(kind, parseHex(hex)));
}

const TO_XYZ: Matrix = [
  [0.4124564, 0.3575761, 0.1804375],
  [0.2126729, 0.7151522, 0.072175],
  [0.0193339, 0.119192, 0.9503041],
];

/** CIE L*a*b* under D65. */
export function toLab(colour: Rgb): Rgb {
  const [x, y, z] = apply(TO_XYZ, colour);
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const [fx, fy, fz] = [f(x / 0.95047), f(y), f(z / 1.08883)];
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
}

/**
 * CIEDE2000 difference of two L*a*b* colours, after Sharma, Wu and Dalal (2005):
 * (50, 2.6772, -79.7751) to (50, 0, -82.7485) is 2.0425.
 */
export function ciede2000([l1, a1, b1]: Rgb, [l2, a2, b2]: Rgb): number {
  const rad = Math.PI / 180;
  const chroma7 = ((Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2) ** 7;
  const g = 0.5 * (1 - Math.sqrt(chroma7 / (chroma7 + 25 ** 7)));
  const [p1, p2] = [a1 * (1 + g), a2 * (1 + g)];
  const [c1, c2] = [Math.hypot(p1, b1), Math.hypot(p2, b2)];
  const hue = (a: number, b: number) => (a === 0 && b === 0 ? 0 : (Math.atan2(b, a) / rad + 360) % 360);
  const [h1, h2] = [hue(p1, b1), hue(p2, b2)];
  const grey = c1 * c2 === 0;
  let dh = grey ? 0 : h2 - h1;
  if (dh > 180) dh -= 360;
  else if (dh < -180) dh += 360;
  const deltaHue = 2 * Math.sqrt(c1 * c2) * Math.sin((dh / 2) * rad);
  let meanHue = h1 + h2;
  if (!grey) meanHue = Math.abs(h1 - h2) <= 180 ? meanHue / 2 : (meanHue + (meanHue < 360 ? 360 : -360)) / 2;
  const meanL = (l1 + l2) / 2;
  const meanC = (c1 + c2) / 2;
  const t =
    1 -
    0.17 * Math.cos((meanHue - 30) * rad) +
    0.24 * Math.cos(2 * meanHue * rad) +
    0.32 * Math.cos((3 * meanHue + 6) * rad) -
    0.2 * Math.cos((4 * meanHue - 63) * rad);
  const sl = 1 + (0.015 * (meanL - 50) ** 2) / Math.sqrt(20 + (meanL - 50) ** 2);
  const sc = 1 + 0.045 * meanC;
  const sh = 1 + 0.015 * meanC * t;
  const turn = 30 * Math.exp(-(((meanHue - 275) / 25) ** 2));
  const rt = -2 * Math.sqrt(meanC ** 7 / (meanC ** 7 + 25 ** 7)) * Math.sin(2 * turn * rad);
  const [dl, dc, dhh] = [(l2 - l1) / sl, (c2 - c1) / sc, deltaHue / sh];
  return Math.sqrt(dl ** 2 + dc ** 2 + dhh ** 2 + rt * dc * dhh);
}
