/**
 * What this window remembers when it is loaded anew: the file that it shows.
 * Another window begins with the figures of the site, so that a link shows everybody the same.
 */
const SHOWN = "own-evidence";

/** The id of the element in which a page that was saved as one file carries evidence of its reader's own. */
export const CARRIED = "carried-evidence";

/** The id of the kept file that the window shows. */
export const readShown = (): string | null => read(SHOWN);

export function writeShown(id: string | null): void {
  write(SHOWN, id);
}

/** Some browsers forbid storage: then nothing is remembered. */
function read(name: string): string | null {
  try {
    return window.sessionStorage.getItem(name);
  } catch {
    return null;
  }
}

function write(name: string, value: string | null): void {
  try {
    if (value === null) window.sessionStorage.removeItem(name);
    else window.sessionStorage.setItem(name, value);
  } catch {
    // As above.
  }
}
