/**
 * Whether some package that the lockfile asks for is not there in that version.
 *
 * `wanted` is package-lock.json, `installed` is the lockfile npm leaves inside node_modules (undefined when there is
 * none): comparing the two also sees installs made by hand, by `npm ci`, or cut short, which a stamp of our own would
 * not. Optional packages are skipped, since most of them are for other operating systems.
 */
export function needsInstall(wanted, installed, exists) {
  if (!installed) return true;
  return Object.entries(wanted.packages).some(
    ([path, { version, optional }]) =>
      path !== "" && !optional && (installed.packages[path]?.version !== version || !exists(path)),
  );
}
