// Read by whatever Node is there, however old: no syntax newer than Node 12 here, in start.mjs and in test.mjs.

/**
 * One sentence when this Node cannot run the project, otherwise an empty string.
 *
 * The build and the test environment are ES modules loaded with `require`, which Node does unasked from 20.19 in its
 * 20 line and, for the releases they support, from 22.13; 21 never did.
 */
export function nodeProblem(version) {
  const parts = version.split(".");
  const major = Number(parts[0]);
  const minor = Number(parts[1]);
  const isEnough = (major === 20 && minor >= 19) || (major === 22 && minor >= 13) || major > 22;
  return isEnough
    ? ""
    : "This project needs Node 20.19 or a later 20, or Node 22.13 or later, and this is Node " +
        version +
        ": install a newer one from https://nodejs.org and try again.";
}
