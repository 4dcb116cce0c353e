const projectsWithoutBrowser = ["unit", "component", "!browser"];

/** Whether vitest's arguments leave in the browser tests, which need a browser and a build. */
export function usesBrowser(args) {
  const projects = args.flatMap((arg, position) => {
    if (arg.startsWith("--project=")) return [arg.slice("--project=".length)];
    return args[position - 1] === "--project" ? [arg] : [];
  });
  return projects.length === 0 || projects.some((project) => !projectsWithoutBrowser.includes(project));
}
