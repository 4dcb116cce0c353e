import { build } from "vite";

/**
 * The script that stands at the end of the page, as one line: what runs in the reader's browser is written in `inPage/`
 * like everything else, and made small here.
 *
 * @param entry address of the entry module
 * @param modules addresses of the modules that it will need
 */
export const bootScript = (entry: string, modules: readonly string[]): Promise<string> =>
  compile("src/build/inPage/boot.ts", { SCRIPTS: JSON.stringify({ entry, modules }) });

async function compile(file: string, define: Record<string, string>): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "error",
    mode: "production",
    define,
    publicDir: false,
    build: {
      write: false,
      target: "baseline-widely-available",
      modulePreload: false,
      rolldownOptions: { input: file, output: { format: "iife" } },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  const [code] = outputs.flatMap((made) => ("output" in made ? [...made.output] : []));
  if (code?.type !== "chunk") throw new Error(`${file}: found no script after the build, expected one`);
  return code.code.trim();
}
