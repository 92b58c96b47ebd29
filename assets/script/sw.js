// The service worker: keeps the assets, the page for no network, help now, and a peer's own pages (sealed).
// It never keeps any other personal page, and forgets the kept ones when the person signs out.
import { isPersonal, OFFLINE, SIGN_OUT, wantsSignIn } from "./places.js";
import { sendAll } from "./queue.js";
import { clear, drop, fact, keep, read, remember } from "./vault.js";

/* global KEPT_FILES, LANGUAGES, EDITION */
const CACHE = `brobygger-${EDITION}`;
const PUBLIC = "brobygger-public";
const HELP = new RegExp(`^/(${LANGUAGES.join("|")})/help-now(/[a-z]{2})?$`);
/** A kept page keeps its own protection. */
const KEPT_HEADERS = new Set([
  "content-type",
  "content-language",
  "content-security-policy",
  "referrer-policy",
  "permissions-policy",
  "x-content-type-options",
  "cross-origin-opener-policy",
  "cross-origin-resource-policy",
]);
const SLOW = 5000;
const HOUR = 60 * 60 * 1000;
const MOST = 20;
const DAY = 24 * HOUR;

const pathOf = (request) => new URL(request.url).pathname;
const inCache = (name, path) => caches.open(name).then((cache) => cache.match(path, { ignoreVary: true }));

async function keepPublic(path, response) {
  if (response.ok && !response.redirected) await (await caches.open(PUBLIC)).put(path, response);
}

/** Fetches the page for no network and the help pages anew. */
function refreshPublic() {
  const paths = [OFFLINE, ...LANGUAGES.map((lang) => `/${lang}/help-now`)];
  const fetched = paths.map(async (path) => keepPublic(path, await fetch(path, { cache: "reload" })));
  return Promise.allSettled([...fetched, remember("refreshed", Date.now())]);
}

async function asset(request) {
  const path = pathOf(request);
  const kept = await inCache(CACHE, path);
  if (kept) return kept;
  try {
    return await fetch(request);
  } catch (error) {
    // A kept page may name an older edition of a file: the present one will do.
    const plain = (name) => name.replace(/\.[0-9a-f]{12}\./, ".");
    const present = KEPT_FILES.find((file) => plain(file) === plain(path));
    const other = present && (await inCache(CACHE, present));
    if (other) return other;
    throw error;
  }
}

/** The network's answer, unless it takes long and something is kept. */
function patiently(request, hasKept) {
  const answer = fetch(request);
  if (!hasKept) return answer;
  const late = new Promise((_, give) => setTimeout(() => give(new Error("slow")), SLOW));
  answer.catch(() => {});
  return Promise.race([answer, late]);
}

async function offlinePage(request) {
  const page = request.mode === "navigate" && (await inCache(PUBLIC, OFFLINE));
  return page || Response.error();
}

async function help(request) {
  const path = pathOf(request);
  const kept = await inCache(PUBLIC, path);
  try {
    const response = await patiently(request, Boolean(kept));
    if (response.status >= 500 && kept) return kept;
    await keepPublic(path, response.clone());
    return response;
  } catch {
    return kept ?? offlinePage(request);
  }
}

/** Keeps a personal page, or forgets it (and all others, when the session is over). */
async function note(path, response) {
  const html = response.headers.get("content-type")?.startsWith("text/html");
  if (response.type === "opaqueredirect" || wantsSignIn(response)) return clear("pages");
  if (response.status === 403 || response.status === 404) return drop("pages", path);
  if (!response.ok || response.redirected || !html) return undefined;
  const headers = [...response.headers].filter(([name]) => KEPT_HEADERS.has(name));
  return keep("pages", path, { text: await response.text(), headers }, { at: Date.now() });
}

function asKept(page) {
  const at = new Date(page.at).toISOString();
  const text = page.secret.text.replace(/<html\b/i, `<html data-kept-at="${at}"`);
  return new Response(text, { headers: page.secret.headers });
}

async function personal(event) {
  const path = pathOf(event.request);
  const kept = await read("pages", path).catch(() => undefined);
  try {
    const response = await patiently(event.request, Boolean(kept));
    event.waitUntil(note(path, response.clone()).catch(() => {}));
    return response;
  } catch {
    return kept ? asKept(kept) : offlinePage(event.request);
  }
}

async function signedOut() {
  await clear("pages");
  await remember("person", "");
}

/** The pages that a kept page wants kept as well. */
function linkedFrom(page) {
  const links = page?.secret.text.matchAll(/<a [^>]*href="([^"?#]+)"[^>]*\sdata-keep\b/g) ?? [];
  return [...links].map(([, path]) => path).filter(isPersonal);
}

/** Fetches the pages that the person will need without a network, and those they lead to, unless they are fresh. */
async function gather(paths) {
  const wanted = new Set(paths.filter(isPersonal));
  let left = MOST;
  for (const path of wanted) {
    if (left === 0) return;
    left -= 1;
    const kept = await read("pages", path);
    const fresh = kept && kept.at > Date.now() - HOUR;
    if (!fresh) await note(path, await fetch(path, { credentials: "same-origin" }));
    linkedFrom(fresh ? kept : await read("pages", path)).forEach((one) => wanted.add(one));
  }
}

/** A page has opened: who is there, in which language, and what should open without a network. */
async function hello({ lang, person, keepThese }) {
  if (person && person !== (await fact("pagesOf"))) {
    if (await fact("pagesOf")) await clear("pages");
    await remember("pagesOf", person);
  }
  const old = Date.now() - ((await fact("refreshed")) ?? 0) > DAY;
  if (old || lang !== (await fact("lang"))) {
    await remember("lang", lang);
    await refreshPublic();
  }
  if (person) await gather(keepThese);
}

async function sendQueue() {
  const reached = await sendAll();
  for (const page of await clients.matchAll()) page.postMessage("queue");
  if (!reached) throw new Error("not reached"); // The browser tries again later.
}

addEventListener("install", (event) => {
  const assets = caches.open(CACHE).then((cache) => cache.addAll(KEPT_FILES));
  event.waitUntil(Promise.all([assets, refreshPublic()]).then(() => skipWaiting()));
});

addEventListener("activate", (event) => {
  const tidy = async () => {
    const names = await caches.keys();
    const old = names.filter((name) => name.startsWith("brobygger-") && name !== CACHE && name !== PUBLIC);
    await Promise.all(old.map((name) => caches.delete(name)));
    await clients.claim();
  };
  event.waitUntil(tidy());
});

addEventListener("message", (event) => event.waitUntil(hello(event.data).catch(() => {})));

addEventListener("sync", (event) => {
  if (event.tag === "brobygger-queue") event.waitUntil(sendQueue());
});

addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== location.origin) return;
  if (request.method === "POST" && url.pathname.endsWith(SIGN_OUT)) event.waitUntil(signedOut());
  if (request.method !== "GET") return;
  if (url.pathname.startsWith("/assets/")) event.respondWith(asset(request));
  else if (HELP.test(url.pathname)) event.respondWith(help(request));
  else if (isPersonal(url.pathname) && !url.search) event.respondWith(personal(event));
  else if (request.mode === "navigate") event.respondWith(fetch(request).catch(() => offlinePage(request)));
});
