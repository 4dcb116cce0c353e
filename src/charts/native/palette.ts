/**
 * The colours of the page on paper, as they stand in `app/styles/tokens.css` (a test compares the two): an export has no
 * style sheet, and looks the same whichever theme the reader has on.
 */
export const PALETTE = {
  paper: "#ffffff",
  raised: "#ffffff",
  ink: "#1b1a18",
  soft: "#4d4a45",
  rule: "#cfcac0",
  cell: "#e6e1d7",
  blue: "#1f4e8c",
  orange: "#b4530a",
  teal: "#0f766e",
  plum: "#86417f",
  olive: "#66690a",
  slate: "#4d5560",
  rose: "#ab3a5c",
  brown: "#79522f",
  indigo: "#5548a8",
} as const;

export const SERIF = '"Iowan Old Style", Charter, "Palatino Linotype", Palatino, P052, Georgia, serif';
export const SANS = '-apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", Arial, sans-serif';
