import { spawn } from "node:child_process";
import { constants } from "node:os";
import { projectFolder } from "./places.mjs";
import { SetupError } from "./setupError.mjs";

const endingSignals = ["SIGINT", "SIGTERM"];

/**
 * Runs a program, in the project's folder unless told otherwise, with its output shown, and gives its exit code.
 *
 * A signal sent to this process alone is passed on, so that nothing is left running; then this process stops as well,
 * with the exit code shells use for that signal.
 */
export function runCommand(program, args, { cwd = projectFolder, env = process.env, shell = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env, shell, stdio: "inherit" });
    let received;
    const passOn = (signal) => {
      received = signal;
      child.kill(signal);
    };
    const stopListening = () => {
      for (const signal of endingSignals) process.off(signal, passOn);
    };
    for (const signal of endingSignals) process.on(signal, passOn);
    child.once("error", (error) => {
      stopListening();
      reject(new SetupError(`${program} could not be run: ${error.message}`));
    });
    child.once("exit", (code, signal) => {
      stopListening();
      if (received) reject(new SetupError("", 128 + constants.signals[received]));
      else resolve(code ?? 128 + constants.signals[signal]);
    });
  });
}

/** Runs npm: the very one that started this script when there is one, otherwise the one on the path. */
export function runNpm(args, options = {}) {
  const startedBy = process.env.npm_execpath ?? "";
  if (/npm-cli\.c?js$/.test(startedBy)) return runCommand(process.execPath, [startedBy, ...args], options);
  // On Windows npm is a .cmd file, which only a shell can run.
  return runCommand("npm", args, { ...options, shell: process.platform === "win32" });
}
