/**
 * How far a value is from its reference, relative to the reference (absolute where the reference is 0), for assertions
 * over many orders of magnitude.
 */
export function relativeError(found: number, reference: number): number {
  return Math.abs(found - reference) / (reference === 0 ? 1 : Math.abs(reference));
}
