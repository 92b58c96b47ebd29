// Forms that work without a network (data-offline="log"), and the truth about what has been sent.
import { answers, fill, sendPlainly } from "./fields.js";
import { alone, deliver, enqueue, sendAll, waitingOf } from "./queue.js";
import { clock, person, tell, word } from "./words.js";
import { SIGN_IN } from "./places.js";
import { clear, drop, fact, read, remember } from "./vault.js";

let reached = navigator.onLine;
const SAYS = { waiting: "kept", sent: "sent", needs: "needs", "sign-in": "signIn" };

const link = (text, href) => Object.assign(document.createElement("a"), { textContent: text, href });

function lineOf(entry) {
  const line = document.createElement("li");
  line.dataset.state = entry.state;
  const open = entry.state === "needs" || entry.state === "waiting";
  line.append(open ? link(entry.secret.title, entry.secret.page) : entry.secret.title);
  const says = word(SAYS[entry.state], { time: clock(entry.sentAt ?? entry.at) });
  line.append(Object.assign(document.createElement("small"), { textContent: says }));
  return line;
}

function showList(entries) {
  for (const part of document.querySelectorAll("[data-queue]")) {
    const unsent = entries.filter((entry) => entry.state !== "sent").length;
    part.hidden = entries.length === 0;
    const heading = part.querySelector("[data-queue-count]");
    if (heading) heading.textContent = unsent ? word("waiting", { n: unsent }) : word("allSent");
    part.querySelector("ul")?.replaceChildren(...entries.map(lineOf));
  }
}

function stripText(entries) {
  const count = (state) => entries.filter((entry) => entry.state === state).length;
  const kept = document.documentElement.dataset.keptAt;
  if (!reached) return [word("offline"), kept ? word("copy", { time: clock(kept) }) : ""];
  if (count("sign-in")) return [word("signIn"), "", `${word("signInPage")}?next=${location.pathname}`];
  if (count("needs")) return [word("needs"), "", word("waitingPage")];
  if (count("waiting")) return [word("waiting", { n: count("waiting") }), "", word("waitingPage")];
  return kept ? [word("copy", { time: clock(kept) })] : [];
}

function showStrip(entries) {
  const strip = document.getElementById("bb-strip");
  const place = strip?.querySelector("p");
  if (!place) return;
  const [text, more, href] = stripText(entries);
  const there = href && new URL(href, location.href).pathname !== location.pathname;
  const parts = there ? [link(text, href)] : text ? [text] : [];
  if (more) parts.push(` ${more}`);
  const says = parts.map((part) => part.textContent ?? part).join("");
  // Say a thing once: a status line that is written again is read aloud again.
  if (place.textContent !== says) place.replaceChildren(...parts);
  strip.hidden = parts.length === 0;
}

/** Shows the queue as it is now. */
export async function show() {
  const entries = person() ? await waitingOf(person()) : [];
  showList(entries);
  showStrip(entries);
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

async function afterPress(form, button, once) {
  const secret = {
    action: form.action,
    body: answers(form, button),
    title: document.querySelector("h1")?.textContent.trim() ?? document.title,
    page: location.pathname,
  };
  await enqueue(once, person(), secret);
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
  if (state === "needs") {
    await drop("queue", once);
    return sendPlainly(form, button); // The server's own page says which answer is missing.
  }
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

async function bringBack(form) {
  const path = new URL(form.action).pathname;
  const mine = await waitingOf(person());
  const entry = mine.find(
    ({ id, state, secret }) =>
      state !== "sent" &&
      (id === form.elements.once?.value || (state === "needs" && new URL(secret.action).pathname === path)),
  );
  if (!entry) return;
  fill(form, entry.secret.body);
  form.dataset.replaces = entry.id;
}

/** Takes the page's offline forms in hand at once, then brings back and sends what waits from earlier. */
export async function start() {
  const forms = document.querySelectorAll("form[data-offline]");
  forms.forEach((form) => form.addEventListener("submit", onSubmit));
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
