const findNavigation = () => {
  const [navigation] = performance.getEntriesByType("navigation");
  return navigation instanceof PerformanceNavigationTiming ? navigation : null;
};

/** Milliseconds since the first byte of the page arrived; since it was asked for, where the browser does not say. */
export const sinceArrival = () => performance.now() - (findNavigation()?.responseStart ?? 0);

/**
 * Whether the page is read from its top. A place in it was asked for otherwise, by a fragment or by coming back: then it
 * is all to be there at once.
 */
export function isReadFromTheTop(): boolean {
  return location.hash === "" && findNavigation()?.type === "navigate";
}
