import type { Problem } from "../problem.ts";

/**
 * Why a question has no answer:
 * - `unreached`: no answer came, or only the beginning of one;
 * - `silent`: nothing came for a long time;
 * - `tooMany`: it was asked too often (429);
 * - `broken`: an error of the service or of what stands before it (5xx, or no JSON where there should be);
 * - `refused`: the service does not take the question (any other status);
 * - `otherShape`: an answer that is not of the form that it documents.
 */
export type FailureKind = "unreached" | "silent" | "tooMany" | "broken" | "refused" | "otherShape";

/** A question that was not answered, with its address, so that anybody can try it. */
export class OpenFdaFailure extends Error {
  override name = "OpenFdaFailure";
  readonly kind: FailureKind;
  readonly address: string;
  /** The status of the answer; `null` where there was none. */
  readonly status: number | null;
  readonly problems: readonly Problem[];

  constructor(
    kind: FailureKind,
    address: string,
    message: string,
    { status = null, problems = [] }: { status?: number | null; problems?: readonly Problem[] } = {},
  ) {
    super(message);
    this.kind = kind;
    this.address = address;
    this.status = status;
    this.problems = problems;
  }
}
