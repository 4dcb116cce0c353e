import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";

/**
 * How many pixels differ to the eye between two pictures: the smoothed edge of a shape may come out a shade
 * different, and is not counted.
 *
 * @param marked the differing pixels are drawn into this picture of the same size
 * @returns `Infinity` where they are not of one size
 */
export function differingPixels(one: PNG, two: PNG, marked?: PNG): number {
  if (one.width !== two.width || one.height !== two.height) return Infinity;
  return pixelmatch(one.data, two.data, marked?.data, one.width, one.height, { threshold: 0.1 });
}

/** A part of a picture, as another picture. */
export function cutOut(picture: PNG, box: { x: number; y: number; width: number; height: number }): PNG {
  const [left, top] = [Math.floor(box.x), Math.floor(box.y)];
  const width = Math.min(Math.ceil(box.width), picture.width - left);
  const part = new PNG({ width, height: Math.min(Math.ceil(box.height), picture.height - top) });
  PNG.bitblt(picture, part, left, top, part.width, part.height);
  return part;
}

/** The file of a picture, without transparency and packed as small as PNG allows. */
export const packPicture = (picture: PNG): Buffer =>
  PNG.sync.write(picture, { colorType: 2, deflateLevel: 9, filterType: 0, deflateStrategy: 0 });
