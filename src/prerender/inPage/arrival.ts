/**
 * Whether the page is read from its top. A place in it was asked for otherwise, by a fragment or by coming back: then it
 * is all to be there at once.
 */
export function isReadFromTheTop(): boolean {
  const [navigation] = performance.getEntriesByType("navigation");
  return location.hash === "" && navigation instanceof PerformanceNavigationTiming && navigation.type === "navigate";
}
