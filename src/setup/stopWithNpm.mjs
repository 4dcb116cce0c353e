/**
 * Ends this process when the npm that runs it is gone.
 *
 * npm runs scripts through a shell, and some shells (Debian's, for one) die of a SIGTERM without passing it on, which
 * would leave the server or the tests running unseen. The signal sent here takes the same way as one from outside.
 */
export function stopWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, "SIGTERM");
  }, 500);
  watch.unref();
}
