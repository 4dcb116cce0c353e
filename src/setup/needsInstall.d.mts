interface Lockfile {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly optional?: boolean }>>;
}

export function needsInstall(
  wanted: Lockfile,
  installed: Lockfile | undefined,
  exists: (path: string) => boolean,
): boolean;
