import type { Source } from "../evidence/schema.ts";

export type Shape = Source["mark"]["shape"];

const polygon = (x: number, y: number, points: readonly (readonly [number, number])[]) =>
  `M${points.map(([dx, dy]) => `${round(x + dx)} ${round(y + dy)}`).join("L")}Z`;

const regular = (corners: number, radius: number, inner = radius) =>
  Array.from({ length: inner === radius ? corners : corners * 2 }, (_, i) => {
    const step = inner === radius ? corners : corners * 2;
    const r = inner !== radius && i % 2 === 1 ? inner : radius;
    const angle = (i / step) * 2 * Math.PI - Math.PI / 2;
    return [r * Math.cos(angle), r * Math.sin(angle)] as const;
  });

/** Two decimals are finer than a screen shows, and keep the drawn page small. */
export const round = (value: number) => Math.round(value * 100) / 100;

/** The outline of a marker of about equal ink for each shape, centred at x, y, as SVG path data. */
export function shapePath(shape: Shape, x: number, y: number, r: number): string {
  switch (shape) {
    case "circle":
      return `M${round(x - r)} ${round(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
    case "diamond":
      return polygon(x, y, regular(4, r * 1.25));
    case "square":
      return polygon(x, y, [
        [-r * 0.88, -r * 0.88],
        [r * 0.88, -r * 0.88],
        [r * 0.88, r * 0.88],
        [-r * 0.88, r * 0.88],
      ]);
    case "triangle":
      return polygon(x, y, regular(3, r * 1.3));
    case "triangleDown":
      return polygon(
        x,
        y,
        regular(3, r * 1.3).map(([dx, dy]) => [dx, -dy] as const),
      );
    case "pentagon":
      return polygon(x, y, regular(5, r * 1.1));
    case "hexagon":
      return polygon(x, y, regular(6, r * 1.08));
    case "star":
      return polygon(x, y, regular(5, r * 1.35, r * 0.58));
    case "semicircle":
      return `M${round(x - r * 1.2)} ${round(y + r * 0.55)}a${round(r * 1.2)} ${round(r * 1.2)} 0 0 1 ${round(r * 2.4)} 0Z`;
    case "saltire":
      return polygon(
        x,
        y,
        plus(r).map(([dx, dy]) => [(dx - dy) * Math.SQRT1_2, (dx + dy) * Math.SQRT1_2] as const),
      );
    case "cross":
      return polygon(x, y, plus(r));
  }
}

/** The corners of a plus sign. */
function plus(r: number): readonly (readonly [number, number])[] {
  const a = r * 0.4;
  const b = r * 1.05;
  return [
    [-a, -b],
    [a, -b],
    [a, -a],
    [b, -a],
    [b, a],
    [a, a],
    [a, b],
    [-a, b],
    [-a, a],
    [-b, a],
    [-b, -a],
    [-a, -a],
  ];
}
