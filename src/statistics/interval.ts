/**
 * A confidence interval with both ends included, in the unit of the estimate it belongs to (a fraction for a
 * proportion, events per unit of person-time for a rate). `lower <= upper` always holds.
 */
export type Interval = { lower: number; upper: number };
