// The service worker. It goes to the root of the site without its types, for all to read.
//
// The network answers while it can. Where it does not, the answer comes from a pack: one file with
// all pages and parts of a release. Packs are all that is ever kept, and this listens to no
// message, so no page can hand it what was typed.

interface Waiting {
  waitUntil(done: Promise<unknown>): void;
}

interface Asked extends Waiting {
  request: Request;
  preloadResponse?: Promise<Response | undefined>;
  respondWith(answer: Promise<Response>): void;
}

/** What of the worker's own scope is used here. */
interface Scope {
  addEventListener(name: "install" | "activate", answer: (event: Waiting) => void): void;
  addEventListener(name: "fetch", answer: (event: Asked) => void): void;
  clients: {
    matchAll(options: object): Promise<{ postMessage(message: string): void }[]>;
    claim(): Promise<void>;
  };
  registration: { navigationPreload?: { enable(): Promise<void> } };
}

/** The text of each file by its path in the site. */
type Files = Record<string, string>;

/** The build fills this in. */
const release: { pack: string; integrity: string; parts: string; headers: Record<string, string> } =
  JSON.parse("RELEASE");
/** A page that takes longer counts as one without a network. In milliseconds. */
const LONGEST = 3_000;
const TYPES: Record<string, string> = {
  html: "text/html",
  js: "text/javascript",
  css: "text/css",
  svg: "image/svg+xml",
};

const worker = self as unknown as Scope;
const root = new URL("./", location.href).href;
const pack = root + release.pack;
// Other sites may stand below other paths of the same host, and would see the same caches.
const kept = () => caches.open(`afterword ${root}`);
/** The packs that were opened since this started. */
const opened = new Map<string, Promise<Files>>();

worker.addEventListener("install", (event) => event.waitUntil(keep().then(tell)));
worker.addEventListener("activate", (event) => event.waitUntil(begin()));
worker.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(root)) return;
  event.respondWith(answer(event));
  // Somebody may have emptied the browser's caches.
  if (request.mode === "navigate") event.waitUntil(keep().catch(() => {}));
});

/** Keeps the pack of this release, all of it or nothing. */
async function keep() {
  const cache = await kept();
  if (await cache.match(pack)) return;
  await cache.add(new Request(pack, { integrity: release.integrity }));
}

/** Tells every open page which parts are the newest. */
async function tell() {
  const pages = await worker.clients.matchAll({ includeUncontrolled: true });
  for (const page of pages) page.postMessage(root + release.parts);
}

/**
 * The browser starts a new worker when no page of the one before is open, so nobody needs older
 * packs.
 */
async function begin() {
  const cache = await kept();
  const older = (await cache.keys()).filter(({ url }) => url !== pack);
  await Promise.all(older.map((request) => cache.delete(request)));
  await worker.registration.navigationPreload?.enable();
  await worker.clients.claim();
}

async function answer({ request, preloadResponse }: Asked): Promise<Response> {
  const path = pathOf(request.url);
  // Parts are the same wherever they come from. An open pack is sooner there than a bad network.
  const part = opened.size && path.startsWith("assets/") ? await packed(path) : undefined;
  if (part) return part;
  const network = Promise.resolve(preloadResponse).then((early) => early ?? fetch(request));
  const first = await Promise.race([network.catch(() => undefined), late()]);
  if (first?.ok || first?.type === "opaqueredirect") return first;
  const isPage = request.mode === "navigate" && path.endsWith("index.html");
  const missing = async () => (isPage ? await packed("404.html", 404) : undefined) ?? network;
  return (await packed(path)) ?? first ?? network.catch(missing);
}

/** The path of the file at an address; queries make no difference. */
function pathOf(address: string) {
  const path = address.slice(root.length).replace(/[?#].*/, "");
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}

const late = (): Promise<undefined> => new Promise((resolve) => setTimeout(resolve, LONGEST));

/** A file of the newest release that has it. */
async function packed(path: string, status = 200) {
  const cache = await kept();
  for (const request of [...(await cache.keys())].reverse()) {
    const files = await filesOf(cache, request);
    if (Object.hasOwn(files, path)) return response(path, files[path] ?? "", status);
    if (Object.hasOwn(files, `${path}/index.html`)) return Response.redirect(`${root}${path}/`);
  }
  return undefined;
}

function response(path: string, text: string, status: number) {
  const type = TYPES[path.slice(path.lastIndexOf(".") + 1)];
  const headers = { ...release.headers, "Content-Type": `${type}; charset=utf-8` };
  return new Response(text, { status, headers });
}

function filesOf(cache: Cache, request: Request) {
  const files = opened.get(request.url) ?? unpack(cache, request);
  opened.set(request.url, files);
  return files;
}

/** The files of a pack; none where it was removed meanwhile. */
async function unpack(cache: Cache, request: Request): Promise<Files> {
  const body = (await cache.match(request))?.body;
  return body ? new Response(body.pipeThrough(new DecompressionStream("gzip"))).json() : {};
}
