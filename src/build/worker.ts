import { PrecacheController, PrecacheRoute } from "workbox-precaching";
import { registerRoute } from "workbox-routing";
import type { KeptFile } from "./offlinePlugin.ts";

/** Set by the build: what the site consists of, and a name for exactly these files. */
declare const __KEPT_FILES__: KeptFile[];
declare const __SITE_VERSION__: string;

/** What this file uses of its surroundings; the library of the workers' types contradicts that of the page. */
type Extendable = Event & { waitUntil: (until: Promise<unknown>) => void };
declare const self: {
  registration: { scope: string };
  clients: { claim: () => Promise<void> };
  skipWaiting: () => Promise<void>;
  addEventListener: ((type: "activate", listener: (event: Extendable) => void) => void) &
    ((type: "message", listener: (event: MessageEvent<unknown>) => void) => void);
};

// Other sites on the same host share the store, hence the scope; each version has a cache of its own.
const OURS = `site ${self.registration.scope} `;
const controller = new PrecacheController({ cacheName: OURS + __SITE_VERSION__ });
// Each file is fetched with its hash: one that is from another version fails the installation as a whole.
controller.precache(__KEPT_FILES__);

// The page is the same for every view: the query string is read by its scripts.
registerRoute(new PrecacheRoute(controller, { directoryIndex: "index.html", ignoreURLParametersMatching: [/./] }));

// A window that was opened with the version before still fetches its own pieces, which the server may not have any more.
registerRoute(
  ({ url }) => url.href.startsWith(`${self.registration.scope}assets/`),
  async ({ request }) => (await caches.match(request)) ?? fetch(request),
);

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
