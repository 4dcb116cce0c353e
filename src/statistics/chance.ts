/**
 * A probability and its complement, held together because 1 - p loses every digit of the smaller one when it is tiny.
 * Both are fractions from 0 to 1 and add to 1.
 */
export type Chance = { of: number; against: number };

/**
 * The chance with probability `p`, a fraction from 0 to 1. Reference: chanceFromProbability(0.25) = 0.25 of, 0.75
 * against.
 */
export function chanceFromProbability(p: number): Chance {
  return { of: p, against: 1 - p };
}

/**
 * The chance whose log odds, log(p / (1 - p)), are given; both parts keep their full precision however small they are.
 * Reference: chanceFromLogOdds(0) = 0.5 of, 0.5 against.
 */
export function chanceFromLogOdds(logOdds: number): Chance {
  return { of: 1 / (1 + Math.exp(-logOdds)), against: 1 / (1 + Math.exp(logOdds)) };
}

/** The same chance seen from the other side: what was for is against. */
export function oppositeChance(chance: Chance): Chance {
  return { of: chance.against, against: chance.of };
}

/**
 * log(p) of one part of a chance, taken from the other part where p is near 1 and its own digits say little.
 * Gives -Infinity for 0 and 0 for 1. Reference: logChance(0.5, 0.5) = -0.6931471806.
 */
export function logChance(p: number, complement: number): number {
  return complement < 0.5 ? Math.log1p(-complement) : Math.log(p);
}

/**
 * log(1 - e^x) for x <= 0, without loss for x near 0 or far below it. Gives -Infinity at 0.
 *
 * Method: Maechler, Accurately computing log(1 - exp(-|a|)), 2012. Reference: logComplement(log 0.25) = log 0.75.
 */
export function logComplement(x: number): number {
  return x > -Math.LN2 ? Math.log(-Math.expm1(x)) : Math.log1p(-Math.exp(x));
}
