/** A failure whose message is all the reader needs: it is printed without a stack. */
export class SetupError extends Error {
  constructor(message, exitCode = 1) {
    super(message);
    this.name = "SetupError";
    this.exitCode = exitCode;
  }
}

/** Runs a command's work; a failure ends in a printed sentence and a non-zero exit code. */
export async function explainingFailure(work) {
  try {
    await work();
  } catch (error) {
    const isExplained = error instanceof SetupError;
    // An empty message is the reader's own Ctrl+C, which needs no explanation.
    if (!isExplained || error.message) console.error(isExplained ? `\n${error.message}` : error);
    process.exitCode = isExplained ? error.exitCode : 1;
  }
}
