// A phone that loses its network: the browser says so and the site no longer answers.

/** Loses the network; `restore` finds it again. */
export async function loseNetwork(context, site) {
  site.state.network = "lost";
  await context.setOffline(true);
}

/** Finds the network again. */
export async function restoreNetwork(context, site) {
  site.state.network = "up";
  await context.setOffline(false);
}

/** Waits until the service worker looks after this page, and has done what a new page asks of it. */
export async function workerReady(page, kept = []) {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.waitForFunction(async (paths) => {
    const open = indexedDB.open("brobygger", 1);
    const db = await new Promise((done) => (open.onsuccess = () => done(open.result)));
    const request = db.transaction("pages").objectStore("pages").getAllKeys();
    const keys = await new Promise((done) => (request.onsuccess = () => done(request.result)));
    db.close();
    return paths.every((path) => keys.includes(path));
  }, kept);
}

/** The list of what waits on this phone is on the page, whatever stands in it: an empty one is not one not drawn yet. */
export const listed = (page) =>
  page.waitForFunction(() => document.querySelector("[data-queue]")?.dataset.shown !== undefined);

/** Everything that was kept on this phone is sent, and the page says so. */
export async function nothingWaits(page) {
  await listed(page);
  await page.waitForFunction(() => document.querySelectorAll("[data-queue] li:not([data-state=sent])").length === 0);
}

/** Everything in this browser's own stores, as text: for looking for what must not be readable. */
export function storesAsText(page) {
  return page.evaluate(async () => {
    const open = indexedDB.open("brobygger", 1);
    const db = await new Promise((done) => (open.onsuccess = () => done(open.result)));
    const parts = [];
    for (const name of db.objectStoreNames) {
      const request = db.transaction(name).objectStore(name).getAll();
      const records = await new Promise((done) => (request.onsuccess = () => done(request.result)));
      for (const record of records) {
        const decode = (value) =>
          value instanceof ArrayBuffer || ArrayBuffer.isView(value)
            ? new TextDecoder("latin1").decode(value)
            : value instanceof CryptoKey
              ? `key extractable=${value.extractable}`
              : String(value);
        parts.push(
          `${name}: ${record instanceof CryptoKey ? decode(record) : Object.values(record).map(decode)}`,
        );
      }
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) parts.push(`cache: ${new URL(request.url).pathname}`);
    }
    db.close();
    return parts.join("\n");
  });
}
