import { useState } from "react";
import { useUrlProblems } from "../panels/page.ts";

/** Names what the address asked for and did not get; it can be dismissed, and comes back for another bad value. */
export function UrlProblems() {
  const [dismissed, setDismissed] = useState("");
  const problems = useUrlProblems();
  const key = problems.map((problem) => `${problem.parameter}=${problem.found}`).join("&");
  if (problems.length === 0 || key === dismissed) return null;
  return (
    <div className="notice url-problems" role="status">
      <ul>
        {problems.map((problem) => (
          <li key={problem.parameter}>
            {`The address asks for ${problem.parameter}=“${problem.found}”; expected ${problem.expected}. The default is shown.`}
          </li>
        ))}
      </ul>
      <button type="button" onClick={() => setDismissed(key)}>
        Dismiss
      </button>
    </div>
  );
}
