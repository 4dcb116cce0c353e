/** How often a page that stays open asks whether there is another version, at most. */
const ASK_EVERY_MS = 60 * 60 * 1000;

/** Whether this page can be kept by a service worker at all: on a secure address, in the built site. */
function canBeKept(): boolean {
  return (
    import.meta.env.PROD &&
    typeof navigator !== "undefined" &&
    "serviceWorker" in navigator &&
    window.isSecureContext &&
    window.location.protocol !== "file:"
  );
}

/**
 * Has the site kept for use offline, and watches for another version. It never changes what is shown: `offer` gets the
 * function that takes the new version and loads the page again, for the user to call.
 *
 * @returns a function that stops watching.
 */
export function keepOffline(offer: (take: () => void) => void): () => void {
  if (!canBeKept()) return () => undefined;
  const { serviceWorker } = navigator;
  const stopped = new AbortController();
  const { signal } = stopped;
  const offerWorker = (worker: ServiceWorker) =>
    offer(() => {
      const reload = () => window.location.reload();
      // Another window may have taken it already, or a still newer version may have taken its place.
      if (worker.state !== "installed") return reload();
      worker.addEventListener("statechange", reload, { once: true });
      worker.postMessage("take over");
    });
  const watch = (registration: ServiceWorkerRegistration) => {
    if (signal.aborted) return;
    // On the first visit nothing controls the page, and what gets installed is what the page is.
    if (registration.waiting !== null && serviceWorker.controller !== null) offerWorker(registration.waiting);
    const onFound = () => {
      const worker = registration.installing;
      worker?.addEventListener(
        "statechange",
        () => {
          if (worker.state === "installed" && serviceWorker.controller !== null) offerWorker(worker);
        },
        { signal },
      );
    };
    registration.addEventListener("updatefound", onFound, { signal });
    if (registration.installing !== null) onFound();
    let asked = Date.now();
    const ask = () => {
      if (document.visibilityState !== "visible" || Date.now() - asked < ASK_EVERY_MS) return;
      asked = Date.now();
      // Offline there is no answer, and nothing to say about it.
      registration.update().catch(() => undefined);
    };
    document.addEventListener("visibilitychange", ask, { signal });
  };
  // Where the browser refuses (private windows of some), the site works as it does without.
  serviceWorker.register("./worker.js").then(watch, () => undefined);
  return () => stopped.abort();
}
