/** How many cases each fuzz test makes: 1,000, or as many as FUZZ_RUNS says (`.ci/run` asks for 10,000). */
export const FUZZ_RUNS = Number(process.env["FUZZ_RUNS"] || "1000");

/** How long a fuzz test may take: about three times what its cases need on two cores, so that only a hang ends it. */
export const FUZZ_TIMEOUT_MS = 60_000 + FUZZ_RUNS * 100;
