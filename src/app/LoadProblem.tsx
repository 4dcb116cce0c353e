import { EvidenceError, formatProblem } from "../evidence/problem.ts";

type LoadProblemProps = { title: string; error: Error; retry: () => void; dismiss?: () => void; leaveOut?: () => void };

/** The evidence file could not be used: what is wrong and where, and a way to try again. */
export function LoadProblem({ title, error, retry, dismiss, leaveOut }: LoadProblemProps) {
  const problems = error instanceof EvidenceError ? error.problems : [];
  return (
    <div className="problem" role="alert">
      <h2>{title}</h2>
      <p>{error.message}</p>
      {problems.length > 1 && (
        <details>
          <summary>{`All ${problems.length} problems`}</summary>
          <ul>
            {problems.map((problem, i) => (
              // Two checks can say the same of one place.
              <li key={i}>{formatProblem(problem)}</li>
            ))}
          </ul>
        </details>
      )}
      <button type="button" onClick={retry}>
        Try again
      </button>
      {leaveOut !== undefined && (
        <>
          {" "}
          <button type="button" onClick={leaveOut}>
            Leave out what is faulty and show the rest
          </button>
        </>
      )}
      {dismiss !== undefined && (
        <>
          {" "}
          <button type="button" onClick={dismiss}>
            Dismiss
          </button>
        </>
      )}
    </div>
  );
}
