import { useEffect } from "react";
import { keep, readKept } from "./kept.ts";

/** The screen of the talk: full, and awake. */

const WANTED = "deck-full-screen";

/** Asks for full screen; a browser that does not allow it shows the deck in its window. */
export function enterFullScreen(): void {
  if (typeof document.documentElement.requestFullscreen !== "function") return;
  document.documentElement.requestFullscreen().then(
    () => keep("tab", WANTED, "yes"),
    () => undefined,
  );
}

export function leaveFullScreen(): void {
  keep("tab", WANTED, null);
  if (isFullScreen()) document.exitFullscreen().catch(() => undefined);
}

/** jsdom and some phones do not know full screen at all. */
export function isFullScreen(): boolean {
  return "fullscreenElement" in document && document.fullscreenElement !== null;
}

/** Whether the user has just pressed or clicked something: without that browsers refuse, and some say so on the console. */
export function mayEnterFullScreen(): boolean {
  return "userActivation" in navigator && navigator.userActivation.isActive;
}

const JUST_NOW_MS = 400;
let leftAt = -Infinity;

/** Whether Escape has just taken the full screen: some browsers also give the key to the page. */
export const hasJustLeftFullScreen = (): boolean => performance.now() - leftAt < JUST_NOW_MS;

/** A reload takes the full screen and leaves the wish for it: the next key brings it back. */
export function useFullScreen(): void {
  useEffect(() => {
    if (mayEnterFullScreen()) enterFullScreen();
    const changed = () => {
      if (isFullScreen()) return;
      leftAt = performance.now();
      keep("tab", WANTED, null);
    };
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== "Escape" && !isFullScreen() && readKept("tab", WANTED) === "yes" && mayEnterFullScreen())
        enterFullScreen();
    };
    document.addEventListener("fullscreenchange", changed);
    window.addEventListener("keydown", pressed, { capture: true });
    return () => {
      document.removeEventListener("fullscreenchange", changed);
      window.removeEventListener("keydown", pressed, { capture: true });
      leaveFullScreen();
    };
  }, []);
}

/** Keeps the screen awake while the component is shown, where the browser offers that. */
export function useWakeLock(): void {
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
