import type { BarsDrawing } from "../../charts/ReportBars.tsx";
import type { PublicDatabase } from "../../evidence/schema.ts";
import type { YearsDrawing } from "../../claims/reportYears.ts";
import type { CountRow } from "../counts/view.ts";
import type { Reading } from "./reading.ts";

/** A published count beside the answer, and why the two differ. */
export type BesideRow = { row: CountRow; comparable: PublicDatabase["beside"][number]["comparable"]; differs: string };

export type ReportsDrawing = {
  reading: Reading;
  headline: string;
  asked: string;
  bars: BarsDrawing;
  /** `null` where no report names a term. */
  years: YearsDrawing | null;
  beside: readonly BesideRow[];
  termsNote: string;
  limits: readonly string[];
};

/** What the two charts are called, on the page and on a slide. */
export const BY_PRODUCT = "By product";
export const BY_YEAR = "By year received";
