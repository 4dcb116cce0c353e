import { useEffect, useState } from "react";
import { formatDay } from "../../claims/time/asOf.ts";
import { deleteKept, type KeptFile, listKept, toFile } from "./store.ts";

/** The files of the reader's own that lie in this browser: to show one of them, or to delete it. */
export function KeptFiles({ open }: { open: (file: File) => void }) {
  const [kept, setKept] = useState<readonly KeptFile[] | null>(null);
  const [canKeep, setCanKeep] = useState(true);
  const lookAgain = () =>
    listKept().then(setKept, () => {
      setCanKeep(false);
      setKept([]);
    });
  useEffect(() => void lookAgain(), []);
  return (
    <section aria-labelledby="own-kept">
      <h3 id="own-kept">Kept in this browser</h3>
      {kept?.length === 0 && <p>{canKeep ? "No file yet." : "This browser keeps no files for this page."}</p>}
      <ul>
        {kept?.map((entry) => (
          <li key={entry.id}>
            <bdi>{entry.name}</bdi>, {formatDay(entry.opened)}, {formatSize(entry.content.size)}{" "}
            <button type="button" aria-label={`Show ${entry.name}`} onClick={() => open(toFile(entry))}>
              Show
            </button>{" "}
            <button
              type="button"
              aria-label={`Delete ${entry.name}`}
              onClick={() => void deleteKept(entry.id).then(lookAgain)}
            >
              Delete
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** "812 bytes", "12 kB", "1.4 MB", in thousands. */
function formatSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  return bytes < 1e6 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
