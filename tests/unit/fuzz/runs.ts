/** How many cases each fuzz test makes: 1,000, or as many as FUZZ_RUNS says (`.ci/run` asks for 10,000). */
export const FUZZ_RUNS = Number(process.env["FUZZ_RUNS"] || "1000");
