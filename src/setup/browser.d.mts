export interface FoundBrowser {
  readonly path: string;
  readonly from: "CHROME_PATH" | "installed" | "npm package";
}

/** What the search looks at; each part left out is this machine's own. */
export interface Machine {
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly platform?: string;
  readonly arch?: string;
  readonly exists?: (path: string) => boolean;
  /** Unpacks the npm package's browser, and gives its path. */
  readonly unpack?: () => Promise<string>;
}

export const launchFlags: string[];
export function findBrowser(machine?: Machine): Promise<FoundBrowser>;
export function describeBrowser(found: FoundBrowser, platform?: string): string;
