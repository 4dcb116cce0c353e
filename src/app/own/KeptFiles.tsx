import { formatDay } from "../../claims/words/format.ts";
import { useEffect, useState } from "react";
import { deleteKept, type KeptFile, keepFile, listKept, onDeletedElsewhere, toFile } from "./store.ts";
import { nameOf } from "../../talk/ownFile.ts";

/** A store that has not answered by then is said not to. */
const PATIENCE_MS = 4_000;

type Listing = "waiting" | "silent" | "refused" | readonly KeptFile[];

/** The files of the reader's own that lie in this browser: to show one of them, or to delete it and think better of it. */
export function KeptFiles({ open }: { open: (file: File) => void }) {
  const [listing, setListing] = useState<Listing>("waiting");
  const [deleted, setDeleted] = useState<KeptFile | null>(null);
  const [gone, setGone] = useState<string | null>(null);
  const lookAgain = () =>
    listKept().then(
      (all) => setListing(all),
      () => setListing("refused"),
    );
  useEffect(() => {
    const timer = setTimeout(() => setListing((now) => (now === "waiting" ? "silent" : now)), PATIENCE_MS);
    void lookAgain().finally(() => clearTimeout(timer));
    const ending = new AbortController();
    onDeletedElsewhere(ending.signal, (id) => {
      setGone(nameOf(id));
      void lookAgain();
    });
    return () => {
      clearTimeout(timer);
      ending.abort();
    };
  }, []);
  const kept = typeof listing === "string" ? [] : listing;
  /** Another window may have deleted it since. */
  const show = async (entry: KeptFile) => {
    const all = await listKept();
    setListing(all);
    const still = all.some(({ id }) => id === entry.id);
    setGone(still ? null : entry.name);
    if (still) open(toFile(entry));
  };
  const remove = async (entry: KeptFile) => {
    await deleteKept(entry.id);
    setDeleted(entry);
    await lookAgain();
  };
  return (
    <section aria-labelledby="own-kept">
      <h3 id="own-kept">Kept in this browser</h3>
      {typeof listing === "string" ? (
        <p role="status">{STATE_WORDS[listing]}</p>
      ) : (
        kept.length === 0 && <p>No file yet.</p>
      )}
      <ul>
        {kept.map((entry) => (
          <li key={entry.id}>
            <bdi translate="no">{entry.name}</bdi>
            <span>{`, ${whenOpened(entry, kept)}, ${formatSize(entry.content.size)} `}</span>
            <button type="button" aria-label={`Show ${toldApart(entry, kept)}`} onClick={() => void show(entry)}>
              Show
            </button>{" "}
            <button type="button" aria-label={`Delete ${toldApart(entry, kept)}`} onClick={() => void remove(entry)}>
              Delete
            </button>
          </li>
        ))}
      </ul>
      {gone !== null && (
        <p role="status">
          <bdi translate="no">{gone}</bdi> <span>was deleted in another window.</span>
        </p>
      )}
      {deleted !== null && (
        <p role="status">
          <bdi translate="no">{deleted.name}</bdi> <span>was deleted. </span>
          <button
            type="button"
            onClick={() => {
              setDeleted(null);
              void keepFile(toFile(deleted)).then(lookAgain);
            }}
          >
            Undo
          </button>
        </p>
      )}
    </section>
  );
}

const STATE_WORDS = {
  waiting: "Looking…",
  silent: "This browser’s store does not answer. Close other windows of this page, then load it again.",
  refused: "This browser keeps no files for this page.",
} as const;

const isShared = ({ name }: KeptFile, all: readonly KeptFile[]) =>
  all.filter((entry) => entry.name === name).length > 1;

/** The day; where two files have the same name, the time to the second too. */
function whenOpened(entry: KeptFile, all: readonly KeptFile[]): string {
  const day = formatLocalDay(entry.opened);
  return isShared(entry, all) ? `${day} at ${new Date(entry.opened).toLocaleTimeString("en-GB")}` : day;
}

/** The name, and where two have it when each was opened. */
const toldApart = (entry: KeptFile, all: readonly KeptFile[]) =>
  isShared(entry, all) ? `${entry.name}, ${whenOpened(entry, all)}` : entry.name;

/** The day as the reader's own calendar has it. */
function formatLocalDay(opened: number): string {
  const there = new Date(opened);
  return formatDay(Date.UTC(there.getFullYear(), there.getMonth(), there.getDate()));
}

/** "812 bytes", "12 kB", "1.4 MB", in thousands. */
function formatSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  return bytes < 1e6 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
