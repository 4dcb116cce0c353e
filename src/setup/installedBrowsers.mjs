import { posix, win32 } from "node:path";

const linuxNames = ["google-chrome", "google-chrome-stable", "chromium", "chromium-browser", "chrome"];
const linuxFolders = ["/usr/bin", "/usr/local/bin", "/snap/bin", "/opt/google/chrome"];
const macApplications = ["Google Chrome", "Chromium", "Google Chrome for Testing"];
// Edge is Chromium too, and every Windows has it.
const windowsPrograms = ["Google\\Chrome", "Chromium", "Microsoft\\Edge"];

/** Where Chrome or Chromium is usually found on a platform, the likeliest first. */
export function usualBrowserPlaces(env, platform) {
  if (platform === "win32") {
    const folders = [env["ProgramFiles"], env["ProgramFiles(x86)"], env["LOCALAPPDATA"]].filter(Boolean);
    return windowsPrograms.flatMap((program) =>
      folders.map((folder) =>
        win32.join(folder, program, "Application", program === "Microsoft\\Edge" ? "msedge.exe" : "chrome.exe"),
      ),
    );
  }
  if (platform === "darwin") {
    const folders = ["/Applications", ...(env.HOME ? [posix.join(env.HOME, "Applications")] : [])];
    return macApplications.flatMap((name) =>
      folders.map((folder) => posix.join(folder, `${name}.app`, "Contents", "MacOS", name)),
    );
  }
  const folders = [...(env.PATH ?? "").split(":").filter((folder) => folder.startsWith("/")), ...linuxFolders];
  return linuxNames.flatMap((name) => folders.map((folder) => posix.join(folder, name)));
}
