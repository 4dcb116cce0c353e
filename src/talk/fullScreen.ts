/** Asks for full screen; a browser that does not allow it shows the deck in its window. */
export function enterFullScreen(): void {
  if (typeof document.documentElement.requestFullscreen !== "function") return;
  document.documentElement.requestFullscreen().catch(() => undefined);
}

export function leaveFullScreen(): void {
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
