export type Ratio = { value: number; low: number; high: number };
export type Verdict = "holds" | "unclear" | "BROKEN";
export function quantile(numbers: readonly number[], share: number): number;
export function median(numbers: readonly number[]): number;
export function pairedRatio(ours: readonly number[], theirs: readonly number[]): Ratio;
export function judge(measured: { value: number; low?: number }, bound: number): Verdict;
