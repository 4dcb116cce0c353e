/** `second-cancers-<what>-<data version>.<extension>`: says what it holds, and never has to be made safe. */
export function exportName(what: string, dataVersion: string, extension: string): string {
  const safe = (text: string) => text.replaceAll(/[^A-Za-z0-9.-]+/g, "-");
  return `second-cancers-${safe(what)}-${safe(dataVersion)}.${extension}`;
}
