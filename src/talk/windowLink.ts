import { useContext, useEffect, useEffectEvent, useRef, useState } from "react";
import { usePage, useViewState } from "../panels/page.ts";
import { keepWords, parseWords, readWords, type TalkWords } from "./ownWords.ts";
import { fingerprint, OwnFileContext, OwnNameContext } from "./ownFile.ts";
import { parseViewState, type ViewState, writeViewState } from "../claims/address/viewState.ts";

/**
 * Two windows of one talk talk to each other through their window objects: that works for a page opened from disk too,
 * where a BroadcastChannel joins no two files in some browsers. "hello" says that the presenter's window is there,
 * "here" answers it, both with what tells the sender's evidence file from others; "file" is that file itself, where it
 * was opened from the disk; "view" is the query string of what the sender now shows; "shared" what lies over it.
 */
type Message =
  | { talk: "hello" | "here"; own: string }
  | { talk: "file"; file: File }
  | { talk: "view"; search: string }
  | { talk: "shared"; shared: Shared };

/**
 * What the windows share beside the view: a black screen, the speaker's dot, the figure under the speaker's mouse, how
 * many rows of a slide have come, and the speaker's own words.
 */
export type Shared = {
  isBlack: boolean;
  dot: { x: number; y: number } | null;
  figure: string | null;
  rows: { slide: string; shown: number } | null;
  words: TalkWords;
};

const PRESENTER = "#presenter";

export const isPresenterWindow = () => window.location.hash === PRESENTER;

/** The other window: kept outside of components, so that leaving the slides and coming back does not lose it. */
let other: Window | null = null;

function otherWindow(): Window | null {
  if (other !== null && !other.closed) return other;
  const opener: Window | null = isPresenterWindow() ? window.opener : null;
  return opener === null || opener.closed ? null : opener;
}

function send(message: Message): void {
  const { origin } = window.location;
  // A page from disk has no origin to name ("null" or "file://"); a query string is no secret.
  otherWindow()?.postMessage(message, origin.startsWith("http") ? origin : "*");
}

/** Opens the presenter's window, or from there the audience's, on the same view; or brings it to the front. */
export function openOtherWindow(): boolean {
  const known = otherWindow();
  if (known !== null) {
    known.focus();
    return true;
  }
  const address = new URL(window.location.href);
  address.hash = isPresenterWindow() ? "" : PRESENTER;
  other = window.open(address, "", isPresenterWindow() ? "" : "popup,width=1280,height=800");
  return other !== null;
}

/** A message of the other window: the one that this window opened, the one that opened it, or one that it opened earlier. */
function readMessage(event: MessageEvent<unknown>): Message | null {
  const { source, data } = event;
  if (event.origin !== window.location.origin && event.origin !== "null") return null;
  if (source === null || !("closed" in source)) return null;
  if (source !== other && source !== window.opener && source.opener !== window) return null;
  if (typeof data !== "object" || data === null || !("talk" in data)) return null;
  if (data.talk === "view" && "search" in data && typeof data.search === "string") {
    return { talk: "view", search: data.search };
  }
  if (data.talk === "file" && "file" in data && data.file instanceof File) return { talk: "file", file: data.file };
  if (data.talk === "shared" && "shared" in data) {
    const shared = readShared(data.shared);
    return shared === null ? null : { talk: "shared", shared };
  }
  if (data.talk !== "hello" && data.talk !== "here") return null;
  if (!("own" in data) || typeof data.own !== "string") return null;
  if (data.talk === "hello") other = source;
  return { talk: data.talk, own: data.own };
}

function readShared(value: unknown): Shared | null {
  if (typeof value !== "object" || value === null) return null;
  if (!("isBlack" in value && "dot" in value && "figure" in value && "rows" in value && "words" in value)) return null;
  const { isBlack, dot, figure, rows } = value;
  const words = parseWords(value.words);
  if (typeof isBlack !== "boolean" || (figure !== null && typeof figure !== "string") || words === null) return null;
  return { isBlack, figure, words, dot: readDot(dot), rows: readRows(rows) };
}

function readDot(dot: unknown): Shared["dot"] {
  if (typeof dot !== "object" || dot === null || !("x" in dot) || !("y" in dot)) return null;
  return typeof dot.x === "number" && typeof dot.y === "number" ? { x: dot.x, y: dot.y } : null;
}

function readRows(rows: unknown): Shared["rows"] {
  if (typeof rows !== "object" || rows === null || !("slide" in rows) || !("shown" in rows)) return null;
  const { slide, shown } = rows;
  return typeof slide === "string" && typeof shown === "number" ? { slide, shown } : null;
}

const HELLO_EVERY_MS = 1000;
/** Two answers may fail to come before the other window counts as gone. */
const GONE_AFTER_MS = 2500;

/**
 * Keeps both windows on the same view. Each sends what changes in it; what it was sent it does not send back.
 *
 * @returns whether the other window has answered lately (only the presenter's asks), and what both share
 */
export function useWindowLink(): { isLinked: boolean; shared: Shared; share: (patch: Partial<Shared>) => void } {
  const { file, set } = usePage();
  const current = useViewState();
  const told = useRef<string | null>(null);
  const ownName = useContext(OwnNameContext);
  const [shared, setShared] = useState<Shared>(() => ({
    isBlack: false,
    dot: null,
    figure: null,
    rows: null,
    words: readWords(file, ownName),
  }));
  const latest = useRef(shared);
  const share = (patch: Partial<Shared>) => {
    latest.current = { ...latest.current, ...patch };
    setShared(latest.current);
    if (patch.words !== undefined) keepWords(file, ownName, patch.words);
    send({ talk: "shared", shared: latest.current });
  };
  const heard = useRef(-Infinity);
  const [isLinked, setLinked] = useState(false);

  const write = (state: ViewState) => writeViewState(state, file);
  const own = useContext(OwnFileContext);
  const mine = fingerprint(own.file);
  /** The file that the other window shows, as it said last, and the one that this window was last asked to open. */
  const theirs = useRef(mine);
  const asked = useRef("");
  const answer = (shown: string, isFirst: boolean) => {
    send({ talk: "here", own: mine });
    // This window was loaded anew, and is not black any more.
    if (isFirst) send({ talk: "shared", shared: latest.current });
    if (shown !== mine && own.file !== null) send({ talk: "file", file: own.file });
    // It has just opened the file, or this window was loaded anew: it missed what was shown meanwhile.
    if (shown === mine && (isFirst || theirs.current !== mine)) send({ talk: "view", search: write(current) });
    theirs.current = shown;
  };
  const tell = useEffectEvent(() => {
    const now = write(current);
    if (now === told.current) return;
    told.current = now;
    send({ talk: "view", search: now });
  });
  const hear = useEffectEvent((event: MessageEvent<unknown>) => {
    const isFirst = otherWindow() === null;
    const message = readMessage(event);
    if (message === null) return;
    if (message.talk === "file") {
      if (asked.current !== fingerprint(message.file)) own.open(message.file);
      asked.current = fingerprint(message.file);
      return;
    }
    if (message.talk === "shared") {
      const { words } = latest.current;
      const areNew = JSON.stringify(words) !== JSON.stringify(message.shared.words);
      // The same words stay the same object: the talk is told anew for others only, and not while the dot moves.
      latest.current = areNew ? message.shared : { ...message.shared, words };
      if (areNew) keepWords(file, ownName, message.shared.words);
      return setShared(latest.current);
    }
    if (message.talk === "view") heard.current = performance.now();
    else {
      if (message.talk === "hello") answer(message.own, isFirst);
      // Two windows with two evidence files are not in step, whatever slide they show.
      if (message.own !== mine) return setLinked(false);
      heard.current = performance.now();
      return setLinked(true);
    }
    const { state } = parseViewState(message.search, file);
    // The audience's window has gone back to the page: the presenter keeps the slide.
    if (state.present === null) return;
    told.current = write(state);
    set(state);
  });

  useEffect(() => {
    const listen = (event: MessageEvent<unknown>) => hear(event);
    window.addEventListener("message", listen);
    return () => window.removeEventListener("message", listen);
  }, []);
  useEffect(() => tell(), [current]);
  const hello = useEffectEvent(() => send({ talk: "hello", own: mine }));
  useEffect(() => {
    if (!isPresenterWindow()) return;
    const ask = () => {
      hello();
      if (performance.now() - heard.current > GONE_AFTER_MS) setLinked(false);
    };
    ask();
    const timer = setInterval(ask, HELLO_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return { isLinked, shared, share };
}
