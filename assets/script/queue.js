// Logs that wait to be sent. Each has a key made by the server (`once`), so sending twice makes one log.
import { wantsSignIn } from "./places.js";
import { all, amend, drop, fact, keep } from "./vault.js";

const DAY = 24 * 60 * 60 * 1000;
const PATIENCE = 20_000;
const TRY_LATER = new Set([408, 425, 429]);
/** An answer is missing, or something else has been saved since: the person can mend it. */
const CAN_BE_MENDED = new Set([409, 422]);

/** Puts a filled-in form in the queue; `secret` is { action, body, words, title, page }. */
export const enqueue = (once, person, secret) =>
  keep("queue", once, secret, { person, at: Date.now(), state: "waiting" });

/** This person's queue, without what was sent more than a day ago. */
export async function waitingOf(person) {
  const mine = (await all("queue")).filter((entry) => entry.person === person);
  const old = mine.filter((entry) => entry.state === "sent" && entry.sentAt < Date.now() - DAY);
  await Promise.all(old.map((entry) => drop("queue", entry.id)));
  return mine.filter((entry) => !old.includes(entry));
}

async function post({ secret, person }) {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), PATIENCE);
  try {
    return await fetch(secret.action, {
      method: "POST",
      body: new URLSearchParams(secret.body),
      // The server refuses (401) when somebody else has signed in on this phone since.
      headers: { "x-person": person },
      credentials: "same-origin",
      signal: stop.signal,
    });
  } finally {
    clearTimeout(timer);
  }
}

function outcome(response) {
  if (wantsSignIn(response)) return "sign-in";
  if (response.redirected || response.ok) return "sent";
  if (response.status >= 500 || TRY_LATER.has(response.status)) return "waiting";
  return CAN_BE_MENDED.has(response.status) ? "needs" : "refused";
}

/** Sends one entry, which is dropped by nobody before it has been answered. Answers { state, url, reached }; the entry remembers its state. */
export async function deliver(entry) {
  let response;
  try {
    response = await post(entry);
  } catch {
    return { state: "waiting", reached: false };
  }
  const state = outcome(response);
  if (state === "sent") {
    await drop("pages", new URL(entry.secret.action, location.origin).pathname);
    await amend("queue", entry.id, entry.at, { state, sentAt: Date.now() });
  } else if (state !== entry.state) {
    await amend("queue", entry.id, entry.at, { state });
  }
  return { state, url: response.url, reached: true };
}

/** Lets only one tab or worker send at a time, where the browser can promise that. */
export const alone = (work) => (navigator.locks ? navigator.locks.request("brobygger-queue", work) : work());

/** Sends what the signed-in person has waiting. Answers whether the server could be reached at all. */
export function sendAll() {
  return alone(async () => {
    const person = await fact("person");
    if (!person) return true;
    for (const entry of await waitingOf(person)) {
      if (entry.state !== "waiting" && entry.state !== "sign-in") continue;
      const { state, reached } = await deliver(entry);
      if (!reached) return false;
      if (state === "sign-in") return true;
    }
    return true;
  });
}
