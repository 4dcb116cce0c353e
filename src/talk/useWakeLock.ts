import { useEffect } from "react";

/** Keeps the screen awake while the component is shown, where the browser offers that. */
export function useWakeLock() {
  useEffect(() => {
    let lock: WakeLockSentinel | null = null;
    let over = false;
    const ask = async () => {
      if (!("wakeLock" in navigator) || document.visibilityState !== "visible") return;
      try {
        lock = await navigator.wakeLock.request("screen");
        if (over) await lock.release();
      } catch {
        // Refused, on low battery for instance: the talk goes on.
      }
    };
    // The browser lets go whenever the window is hidden.
    const listen = () => void ask();
    document.addEventListener("visibilitychange", listen);
    listen();
    return () => {
      over = true;
      document.removeEventListener("visibilitychange", listen);
      void lock?.release().catch(() => undefined);
    };
  }, []);
}
