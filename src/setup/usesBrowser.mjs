const withoutBrowser = ["unit", "fuzz", "component"];

/** Whether vitest's arguments leave in the tests of the built page, which need a browser and a build. */
export function usesBrowser(args) {
  const projects = args.flatMap((arg, position) => {
    if (arg.startsWith("--project=")) return [arg.slice("--project=".length)];
    return args[position - 1] === "--project" ? [arg] : [];
  });
  const named = projects.filter((project) => !project.startsWith("!"));
  if (named.length > 0) return named.some((project) => !withoutBrowser.includes(project));
  return !projects.includes("!browser");
}
