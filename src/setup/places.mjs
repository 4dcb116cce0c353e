import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const projectFolder = fileURLToPath(new URL("../../", import.meta.url));
export const builtFolder = join(projectFolder, "dist");
export const cacheFolder = join(projectFolder, "node_modules", ".cache");
export const testResultsFile = join(cacheFolder, "test-results.json");
