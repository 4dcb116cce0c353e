import type { KeptFile } from "./offlinePlugin.ts";

/** Set by the build: what the site consists of, the files that its page names, and a name for exactly these. */
declare const __KEPT_FILES__: readonly KeptFile[];
declare const __NAMED_IN_PAGE__: readonly string[];
declare const __SITE_VERSION__: string;

/** What this file uses of its surroundings; the library of the workers' types contradicts that of the page. */
type Extendable = Event & { waitUntil: (until: Promise<unknown>) => void };
type Fetching = Extendable & { request: Request; respondWith: (response: Promise<Response>) => void };
declare const navigator: { connection?: { saveData?: boolean } };
declare const self: {
  registration: { scope: string };
  clients: { claim: () => Promise<void> };
  skipWaiting: () => Promise<void>;
  addEventListener: ((type: "install" | "activate", listener: (event: Extendable) => void) => void) &
    ((type: "fetch", listener: (event: Fetching) => void) => void) &
    ((type: "message", listener: (event: MessageEvent<unknown>) => void) => void);
};

const DAY_MS = 24 * 60 * 60 * 1000;

// Other sites on the same host share the store, hence the scope; each version has a cache of its own.
const { scope } = self.registration;
const OURS = `site ${scope} `;
const THIS = OURS + __SITE_VERSION__;
const PAGE = `${scope}index.html`;
const ASSETS = `${scope}assets/`;
const files = new Map(__KEPT_FILES__.map((file) => [scope + file.url, file]));

self.addEventListener("install", (event) => event.waitUntil(install()));

/** Keeps the site as a whole, or fails; where it failed, it is not tried again within a day. */
async function install() {
  const failures = await caches.open(`failed ${scope}`);
  const failed = await failures.match(scope + __SITE_VERSION__);
  if (failed !== undefined && Date.now() - Number(await failed.text()) < DAY_MS) throw new Error("failed within a day");
  try {
    // Whoever saves data keeps the page, and then what is used.
    const wanted = navigator.connection?.saveData === true ? [PAGE] : [...files.keys()];
    for (const address of wanted) await keep(address);
  } catch (error) {
    await failures.put(scope + __SITE_VERSION__, new Response(String(Date.now())));
    throw error;
  }
}

async function keep(address: string) {
  const cache = await caches.open(THIS);
  // An asset is the same in every version, and may be there from an installation that failed.
  const before = address.startsWith(ASSETS) ? await caches.match(address) : await cache.match(address);
  if (before !== undefined) return cache.put(address, before);
  const integrity = files.get(address)?.integrity ?? "";
  const response = await fetch(address, { integrity, cache: address.startsWith(ASSETS) ? "default" : "reload" });
  const kept = await response.blob();
  const text = address === PAGE ? await kept.text() : "";
  const isOfThisVersion = address !== PAGE || __NAMED_IN_PAGE__.every((name) => text.includes(name));
  if (!response.ok || !isOfThisVersion) throw new Error(`${address}: another version, or status ${response.status}`);
  // Made anew, since browsers refuse a page that came by way of a redirect.
  await cache.put(address, new Response(kept, { headers: response.headers }));
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  // The page is the same for every view: the query string is read by its scripts.
  const address = request.url.replace(/[?#].*$/, "");
  const wanted = address === scope ? PAGE : address;
  if (request.method !== "GET") return;
  if (files.has(wanted)) event.respondWith(answer(request, wanted));
  // Old tabs may still request deleted chunks.
  else if (address.startsWith(ASSETS))
    event.respondWith(caches.match(request).then((found) => found ?? fetch(request)));
});

async function answer(request: Request, address: string): Promise<Response> {
  const cache = await caches.open(THIS);
  const kept = await cache.match(address);
  if (kept !== undefined) return kept;
  const response = await fetch(request);
  if (response.ok && address.startsWith(ASSETS)) await cache.put(address, response.clone());
  return response;
}

// A new version waits until the user takes it, or until no window shows the old one.
self.addEventListener("message", (event) => {
  if (event.data === "take over") void self.skipWaiting();
});

// A page that was open before the worker gets its pieces from here too, should the site be another one meanwhile.
self.addEventListener("activate", (event) => event.waitUntil(forgetOldVersions().then(() => self.clients.claim())));

/** Keeps this version and the one before it, for windows that still show that. */
async function forgetOldVersions() {
  const ours = (await caches.keys()).filter((name) => name.startsWith(OURS));
  await Promise.all(ours.slice(0, -2).map((name) => caches.delete(name)));
}
