// Forms that work without a network (data-offline="log"), and the truth about what has been sent.
import { answers, fill, fillKeys, inWords, sendPlainly } from "./fields.js";
import { alone, deliver, enqueue, sendAll, waitingOf } from "./queue.js";
import { clock, person, tell, word } from "./words.js";
import { SIGN_IN } from "./places.js";
import { amend, clear, drop, fact, read, remember } from "./vault.js";
import { SAYS, showList, showStrip } from "./waiting.js";

let reached = navigator.onLine;

const acts = {
  async again(entry) {
    await amend("queue", entry.id, entry.at, { state: "waiting" });
    await show();
    return sendWaiting();
  },
  async forget(entry) {
    await drop("queue", entry.id);
    return show();
  },
};

/** Shows the queue as it is now. */
export async function show() {
  const entries = person() ? await waitingOf(person()) : [];
  showList(entries, acts);
  showStrip(entries, reached);
  for (const form of document.querySelectorAll("form[data-offline]")) {
    const mine = [form.elements.once?.value, form.dataset.replaces];
    const entry = entries.find(({ id }) => mine.includes(id));
    if (entry) tell(form, word(SAYS[entry.state], { time: clock(entry.sentAt ?? entry.at) }));
  }
}

/** Sends what waits, then shows what became of it. */
export async function sendWaiting() {
  if (!person()) return show();
  if (navigator.onLine) reached = (await sendAll()) && navigator.onLine;
  return show();
}

async function askForSync() {
  const registration = await navigator.serviceWorker?.getRegistration();
  await registration?.sync?.register("brobygger-queue");
}

function firstUnanswered(form) {
  tell(form, word("missing"));
  [...form.elements].find((field) => field.willValidate && !field.checkValidity())?.focus();
}

/** What is kept of a form. A choice between two versions has no fields to read: the words are those chosen. */
async function secretOf(form, button) {
  const chosen = form.dataset.replaces && (await read("queue", form.dataset.replaces));
  return {
    action: form.action,
    body: answers(form, button),
    words: chosen?.secret.words ?? inWords(form),
    title: form.dataset.title ?? document.querySelector("h1")?.textContent.trim() ?? document.title,
    page: new URL(form.action).pathname,
  };
}

async function afterPress(form, button, once) {
  await enqueue(once, person(), await secretOf(form, button));
  form.dispatchEvent(new CustomEvent("bb:kept")); // The draft is no longer needed.
  if (form.dataset.replaces && form.dataset.replaces !== once) await drop("queue", form.dataset.replaces);
  const entry = await read("queue", once);
  tell(form, word("kept", { time: clock(entry.at) }));
  const { state, url, reached: through } = await alone(() => deliver(entry));
  reached = through;
  if (state === "sent") {
    await drop("queue", once);
    return location.assign(url);
  }
  // The server's own page says which answer is missing, or shows both versions. Until one of them has been sent, the
  // words stay on the phone.
  if (state === "needs") return sendPlainly(form, button);
  askForSync().catch(() => {});
  return show();
}

function onSubmit(event) {
  const form = event.target;
  const once = form.elements.once?.value;
  if (event.defaultPrevented || !once || !person()) return;
  event.preventDefault();
  if (form.dataset.sending) return;
  if (!form.checkValidity()) {
    if (navigator.onLine && reached) sendPlainly(form, event.submitter);
    else firstUnanswered(form);
    return;
  }
  form.dataset.sending = "yes";
  afterPress(form, event.submitter, once)
    .catch(() => sendPlainly(form, event.submitter)) // No store in this browser: as if without script.
    .finally(() => delete form.dataset.sending);
}

/** The same form for each new log (data-offline="new"): a kept page has one key, and each log needs its own. */
function begin(form) {
  const { once, date, time } = form.elements;
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  once.value = crypto.randomUUID().replaceAll("-", "");
  if (date) date.value = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  if (time) time.value = `${two(now.getHours())}:${two(now.getMinutes())}`;
}

const MENDABLE = ["needs", "refused"];

/** Fills the form with what this phone keeps of it, and with the versions that had been seen when it was written. */
async function bringBack(form) {
  if (form.dataset.offline === "choice") return;
  const path = new URL(form.action).pathname;
  const isOfHere = ({ state, secret }) => state !== "sent" && new URL(secret.action).pathname === path;
  const mine = (await waitingOf(person())).filter(isOfHere);
  const named = (id) => mine.find((entry) => entry.id === id);
  let entry = named(location.hash.slice(1));
  if (form.dataset.offline === "new") {
    if (!entry && document.documentElement.dataset.keptAt) begin(form);
    entry ??= named(form.elements.once?.value);
  } else entry ??= named(form.elements.once?.value) ?? mine.find(({ state }) => MENDABLE.includes(state));
  if (!entry) return;
  fill(form, entry.secret.body);
  fillKeys(form, entry.secret.body);
}

/** Whoever keeps the version that is there already lets go of their own. */
function onSettle(event) {
  event.preventDefault();
  const { href, dataset } = event.currentTarget;
  drop("queue", dataset.settles).finally(() => location.assign(href));
}

/** Takes the page's offline forms in hand at once, then brings back and sends what waits from earlier. */
export async function start() {
  const forms = document.querySelectorAll("form[data-offline]");
  forms.forEach((form) => form.addEventListener("submit", onSubmit));
  document.querySelectorAll("a[data-settles]").forEach((one) => one.addEventListener("click", onSettle));
  if (document.documentElement.dataset.keptAt) reached = false;
  addEventListener("online", () => sendWaiting());
  document.addEventListener("visibilitychange", () => !document.hidden && sendWaiting());
  addEventListener("offline", () => {
    reached = false;
    show();
  });
  navigator.serviceWorker?.addEventListener("message", ({ data }) => data === "queue" && show());
  if (location.pathname.endsWith(SIGN_IN)) await Promise.all([clear("pages"), remember("person", "")]);
  if (person() && (await fact("person")) !== person()) await remember("person", person());
  for (const form of forms) await bringBack(form);
  await show();
  await sendWaiting();
}
