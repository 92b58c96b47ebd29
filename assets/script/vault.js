// What is kept on this phone: IndexedDB, each record sealed (AES-GCM) under a key that cannot be taken out.
// Used by the page and by the service worker.

const STORES = ["keys", "facts", "queue", "drafts", "pages"];
let opening;

function database() {
  opening ??= new Promise((done, failed) => {
    const request = indexedDB.open("brobygger", 1);
    request.onupgradeneeded = () => STORES.forEach((store) => request.result.createObjectStore(store));
    request.onerror = () => failed(request.error);
    request.onsuccess = () => {
      request.result.onversionchange = () => request.result.close();
      done(request.result);
    };
  });
  opening.catch(() => (opening = undefined));
  return opening;
}

/** Runs `work(store)` in one transaction and answers what its request gave. */
async function within(name, mode, work) {
  const db = await database();
  return new Promise((done, failed) => {
    const transaction = db.transaction(name, mode);
    let result;
    const request = work(transaction.objectStore(name), (value) => (result = value));
    if (request) request.onsuccess = () => (result = request.result);
    transaction.oncomplete = () => done(result);
    transaction.onabort = () => failed(transaction.error);
  });
}

async function sealingKey() {
  const found = await within("keys", "readonly", (store) => store.get("seal"));
  if (found) return found;
  const made = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, [
    "encrypt",
    "decrypt",
  ]);
  // Two tabs may get here together: whoever writes first decides.
  return within("keys", "readwrite", (store, answer) => {
    const there = store.get("seal");
    there.onsuccess = () => {
      if (there.result) return answer(there.result);
      store.put(made, "seal");
      answer(made);
    };
  });
}

const bound = (store, id, iv) => ({
  name: "AES-GCM",
  iv,
  additionalData: new TextEncoder().encode(`${store}/${id}`),
});

/** Keeps `secret` (any JSON) sealed under `id`; `facts` beside it stay readable and must tell nothing. */
export async function keep(store, id, secret, facts = {}) {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const plain = new TextEncoder().encode(JSON.stringify(secret));
  const data = await crypto.subtle.encrypt(bound(store, id, iv), await sealingKey(), plain);
  await within(store, "readwrite", (open) => {
    open.put({ ...facts, id, iv, data }, id);
  });
}

async function unsealed(store, record) {
  if (!record) return undefined;
  const { iv, data, ...facts } = record;
  try {
    const plain = await crypto.subtle.decrypt(bound(store, record.id, iv), await sealingKey(), data);
    return { ...facts, secret: JSON.parse(new TextDecoder().decode(plain)) };
  } catch {
    return undefined; // Sealed under a key this browser no longer has: nobody can read it.
  }
}

/** One kept record with its secret, or nothing. */
export const read = async (store, id) =>
  unsealed(store, await within(store, "readonly", (open) => open.get(id)));

/** All kept records of a store with their secrets, oldest first. */
export async function all(store) {
  const records = await within(store, "readonly", (open) => open.getAll());
  const read = await Promise.all(records.map((record) => unsealed(store, record)));
  return read.filter(Boolean).sort((a, b) => a.at - b.at);
}

/** Changes the readable facts of a record, if it is still the one written at `at`. Answers whether it was. */
export const amend = (store, id, at, facts) =>
  within(store, "readwrite", (open, answer) => {
    answer(false);
    const there = open.get(id);
    there.onsuccess = () => {
      if (there.result?.at !== at) return;
      open.put({ ...there.result, ...facts }, id);
      answer(true);
    };
  });

/** Forgets one record. */
export const drop = (store, id) =>
  within(store, "readwrite", (open) => {
    open.delete(id);
  });

/** Forgets a whole store. */
export const clear = (store) =>
  within(store, "readwrite", (open) => {
    open.clear();
  });

/** A plain fact that is no secret, such as who is signed in (an opaque id). */
export const fact = (name) => within("facts", "readonly", (open) => open.get(name));

/** Remembers a plain fact. */
export const remember = (name, value) =>
  within("facts", "readwrite", (open) => {
    open.put(value, name);
  });
