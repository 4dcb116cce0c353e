import type { Theme } from "../../pptx/theme.ts";
import { PALETTE } from "../../charts/native/palette.ts";

/** Faces that every presentation program has; the first is for statements, the second for data. */
export const HEADING_FACE = "Georgia";
export const TEXT_FACE = "Arial";

/** The page on paper as a theme; the accents are in the order in which `charts/native/colours.ts` names them. */
export const toTheme = (name: string): Theme => ({
  name,
  headingFace: HEADING_FACE,
  textFace: TEXT_FACE,
  colours: {
    dk1: PALETTE.ink,
    lt1: PALETTE.paper,
    dk2: PALETTE.soft,
    lt2: PALETTE.cell,
    accent1: PALETTE.blue,
    accent2: PALETTE.orange,
    accent3: PALETTE.teal,
    accent4: PALETTE.plum,
    accent5: PALETTE.olive,
    accent6: PALETTE.slate,
    hlink: PALETTE.blue,
    folHlink: PALETTE.indigo,
  },
});
