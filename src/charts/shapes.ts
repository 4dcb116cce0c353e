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

const ROUND = 24;
const arc = (radius: number, from: number, turns: number) =>
  Array.from({ length: ROUND + 1 }, (_, i) => {
    const angle = from + (i / ROUND) * turns * 2 * Math.PI;
    return [radius * Math.cos(angle), radius * Math.sin(angle)] as const;
  });

/** The corners of a marker of about equal ink for each shape, around its middle, for a radius of 1; round ones have many. */
export function shapeCorners(shape: Shape): readonly (readonly [number, number])[] {
  switch (shape) {
    case "circle":
      return arc(1, 0, 1);
    case "diamond":
      return regular(4, 1.25);
    case "square":
      return [
        [-0.88, -0.88],
        [0.88, -0.88],
        [0.88, 0.88],
        [-0.88, 0.88],
      ];
    case "triangle":
      return regular(3, 1.3);
    case "triangleDown":
      return regular(3, 1.3).map(([x, y]) => [x, -y] as const);
    case "pentagon":
      return regular(5, 1.1);
    case "hexagon":
      return regular(6, 1.08);
    case "star":
      return regular(5, 1.35, 0.58);
    case "semicircle":
      return arc(1.2, Math.PI, 0.5).map(([x, y]) => [x, y + 0.55] as const);
    case "saltire":
      return PLUS.map(([x, y]) => [(x - y) * Math.SQRT1_2, (x + y) * Math.SQRT1_2] as const);
    case "cross":
      return PLUS;
  }
}

/** The outline of a marker centred at x, y, as SVG path data. */
export function shapePath(shape: Shape, x: number, y: number, r: number): string {
  if (shape === "circle") return `M${round(x - r)} ${round(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
  if (shape === "semicircle") {
    return `M${round(x - r * 1.2)} ${round(y + r * 0.55)}a${round(r * 1.2)} ${round(r * 1.2)} 0 0 1 ${round(r * 2.4)} 0Z`;
  }
  return polygon(
    x,
    y,
    shapeCorners(shape).map(([dx, dy]) => [dx * r, dy * r] as const),
  );
}

/** The corners of a plus sign. */
const PLUS: readonly (readonly [number, number])[] = [
  [-0.4, -1.05],
  [0.4, -1.05],
  [0.4, -0.4],
  [1.05, -0.4],
  [1.05, 0.4],
  [0.4, 0.4],
  [0.4, 1.05],
  [-0.4, 1.05],
  [-0.4, 0.4],
  [-1.05, 0.4],
  [-1.05, -0.4],
  [-0.4, -0.4],
];
