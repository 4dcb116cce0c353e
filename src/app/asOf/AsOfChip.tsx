/** The day to which the page is cut, in the bar. */
export function AsOfChip() {
  return null;
}
