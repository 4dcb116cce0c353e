import type { Estimate } from "../../claims/estimates.ts";

/**
 * The estimate and its exact interval in a spreadsheet's own functions, from the cells n and N of the same row: Clopper
 * and Pearson's by BETAINV, Garwood's by CHIINV, and for a zero the one-sided bound. Both functions are in Excel since
 * 2003 and in every other program.
 */
export function intervalFormulas({ base, method }: Pick<Estimate, "base" | "method">) {
  const value = `[n]/[N]*${base}`;
  if (method === "Clopper-Pearson") {
    return {
      value,
      lower: `IF([n]=0,0,BETAINV(0.025,[n],[N]-[n]+1))*${base}`,
      upper: `IF([n]=0,1-0.05^(1/[N]),BETAINV(0.975,[n]+1,[N]-[n]))*${base}`,
    };
  }
  return {
    value,
    lower: `IF([n]=0,0,CHIINV(0.975,2*[n])/2/[N])*${base}`,
    upper: `CHIINV(0.025,2*[n]+2)/2/[N]*${base}`,
  };
}

/** A cell rounded as the page rounds it in front: whole from 1 on, one significant digit below. */
export const roundedFormula = (cell: string): string =>
  `IF(${cell}>=0.95,ROUND(${cell},0),IF(${cell}=0,0,ROUND(${cell},-INT(LOG10(${cell})))))`;
