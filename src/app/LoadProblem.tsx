import { EvidenceError, formatProblem } from "../evidence/problem.ts";

/** The evidence file could not be used: what is wrong and where, and a way to try again. */
export function LoadProblem({ error, retry }: { error: Error; retry: () => void }) {
  const problems = error instanceof EvidenceError ? error.problems : [];
  return (
    <div className="problem" role="alert">
      <h2>The evidence could not be loaded</h2>
      <p>{error.message}</p>
      {problems.length > 1 && (
        <details>
          <summary>All {problems.length} problems</summary>
          <ul>
            {problems.map((problem) => (
              <li key={problem.path + problem.found}>{formatProblem(problem)}</li>
            ))}
          </ul>
        </details>
      )}
      <button type="button" onClick={retry}>
        Try again
      </button>
    </div>
  );
}
