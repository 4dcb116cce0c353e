import type { ChartSize } from "../../charts/sizes.ts";

/**
 * Sizes that pictures are asked for, in CSS pixels; without a height a picture is as high as what it holds. `charts` are
 * the forms of a chart that may stand in it.
 */
export const PICTURE_SIZES = {
  slide: { label: "Slide, 16:9", width: 1280, height: 720, margin: 40, charts: ["slide", "narrow"] },
  square: { label: "Square", width: 900, height: 900, margin: 36, charts: ["page", "narrow"] },
  column: { label: "Column, 600 px wide", width: 600, height: null, margin: 24, charts: ["narrow"] },
} as const satisfies Record<
  string,
  { label: string; width: number; height: number | null; margin: number; charts: readonly ChartSize[] }
>;

export type PictureSize = keyof typeof PICTURE_SIZES;
