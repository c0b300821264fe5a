// The service worker. It goes to the root of the site as it stands here, for all to read.
//
// The network answers while it can. Where it does not, the answer comes from a pack: one file with
// all pages and parts of a release. Packs are all that is ever kept, and this listens to no
// message, so no page can hand it what was typed.

/**
 * @typedef {{waitUntil(done: Promise<unknown>): void}} Waiting
 * @typedef {Waiting & {request: Request, preloadResponse?: Promise<Response | undefined>, respondWith(answer: Promise<Response>): void}} Asked
 * @typedef {Record<string, string>} Files  the text of each file by its path in the site
 */

/** The build fills this in. @type {{pack: string, integrity: string, parts: string, headers: Record<string, string>}} */
const release = JSON.parse("RELEASE");
/** A page that takes longer counts as one without a network. In milliseconds. */
const LONGEST = 3_000;
/** @type {Record<string, string>} */
const TYPES = { html: "text/html", js: "text/javascript", css: "text/css", svg: "image/svg+xml" };

const worker = /** @type {any} */ (self);
const root = new URL("./", location.href).href;
const pack = root + release.pack;
// Other sites may stand below other paths of the same host, and would see the same caches.
const kept = () => caches.open(`afterword ${root}`);
/** The packs that were opened since this started. @type {Map<string, Promise<Files>>} */
const opened = new Map();

worker.addEventListener("install", (/** @type {Waiting} */ event) => event.waitUntil(keep().then(tell)));
worker.addEventListener("activate", (/** @type {Waiting} */ event) => event.waitUntil(begin()));
worker.addEventListener("fetch", (/** @type {Asked} */ event) => {
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

/** The browser starts a new worker when no page of the one before is open, so nobody needs older packs. */
async function begin() {
  const cache = await kept();
  const older = (await cache.keys()).filter(({ url }) => url !== pack);
  await Promise.all(older.map((one) => cache.delete(one)));
  await worker.registration.navigationPreload?.enable();
  await worker.clients.claim();
}

/** @param {Asked} event @returns {Promise<Response>} */
async function answer({ request, preloadResponse }) {
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

/** The path of the file at an address; queries make no difference. @param {string} address */
function pathOf(address) {
  const path = address.slice(root.length).replace(/[?#].*/, "");
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}

/** @returns {Promise<undefined>} */
const late = () => new Promise((resolve) => setTimeout(resolve, LONGEST));

/** A file of the newest release that has it. @param {string} path */
async function packed(path, status = 200) {
  const cache = await kept();
  for (const one of [...(await cache.keys())].reverse()) {
    const files = await filesOf(cache, one);
    if (Object.hasOwn(files, path)) return response(path, files[path] ?? "", status);
    if (Object.hasOwn(files, `${path}/index.html`)) return Response.redirect(`${root}${path}/`);
  }
  return undefined;
}

/** @param {string} path @param {string} text @param {number} status */
function response(path, text, status) {
  const type = TYPES[path.slice(path.lastIndexOf(".") + 1)];
  const headers = { ...release.headers, "Content-Type": `${type}; charset=utf-8` };
  return new Response(text, { status, headers });
}

/** @param {Cache} cache @param {Request} one */
function filesOf(cache, one) {
  const files = opened.get(one.url) ?? unpack(cache, one);
  opened.set(one.url, files);
  return files;
}

/** The files of a pack; none where it was removed meanwhile. @param {Cache} cache @param {Request} one @returns {Promise<Files>} */
async function unpack(cache, one) {
  const body = (await cache.match(one))?.body;
  return body ? new Response(body.pipeThrough(new DecompressionStream("gzip"))).json() : {};
}
