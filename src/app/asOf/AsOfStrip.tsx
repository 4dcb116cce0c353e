/** Chooses the day to which the page is cut. */
export function AsOfStrip() {
  return null;
}
