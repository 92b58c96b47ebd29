// Two minutes before the session ends a dialog says so and offers to stay. When it has ended the page goes, except where
// something has been written on it: then it stays, and says what to do. Nor is anything sent that nobody would take.
import { served, spoken } from "./fields.js";
import { wantsSignIn } from "./places.js";

const WARN = 120;

const FORMS = "main form[method=post]:not([data-autosave])";

/** Whether something on this page has been written that is kept nowhere yet. */
const isUnsent = () => [...document.querySelectorAll(FORMS)].some((form) => spoken(form) !== served(form));

/** A form whose words would be gone if they were sent without a network, or signed out. */
const isAtRisk = (form) => form.matches(`${FORMS}:not([data-offline])`) && spoken(form) !== served(form);

class Session {
  constructor(dialog) {
    this.dialog = dialog;
    this.seconds = Number(dialog.dataset.seconds);
    this.tabs = "BroadcastChannel" in window ? new BroadcastChannel("brobygger-session") : undefined;
    this.tabs?.addEventListener("message", () => this.begin());
    document.addEventListener("visibilitychange", () => this.look());
    dialog.querySelector("[data-stay]")?.addEventListener("click", () => this.stay());
    dialog.querySelector("[data-back]")?.addEventListener("click", () => dialog.close());
    dialog.addEventListener("cancel", () => this.ended || this.stay());
    document.addEventListener("submit", (event) => this.beforeSending(event));
  }

  begin() {
    this.ends = Date.now() + this.seconds * 1000;
    this.ended = false;
    if (this.dialog.open) this.dialog.close();
    this.#next();
  }

  #next() {
    clearTimeout(this.timer);
    const left = this.ends - Date.now();
    const wait = left > WARN * 1000 ? left - WARN * 1000 : left;
    this.timer = setTimeout(() => this.look(), Math.max(wait, 0) + 50);
  }

  #say() {
    for (const part of this.dialog.querySelectorAll("[data-soon]")) part.hidden = this.ended;
    for (const part of this.dialog.querySelectorAll("[data-over]")) part.hidden = !this.ended;
    if (!this.dialog.open) this.dialog.showModal();
  }

  look() {
    const left = (this.ends - Date.now()) / 1000;
    if (left > WARN) return this.#next();
    if (left > 0) {
      this.#say();
      return this.#next();
    }
    // Without a network the page stays too: what is written here is not thrown away by a clock.
    if (this.ended || !navigator.onLine) return undefined;
    if (!isUnsent()) return location.assign(this.dialog.dataset.ended);
    this.ended = true;
    return this.#say();
  }

  #ask() {
    return fetch(this.dialog.dataset.keep, { method: "POST" }).catch(() => undefined);
  }

  /** Asks whether somebody is there who takes it, and only then sends what was written. */
  async beforeSending(event) {
    const { target: form, submitter } = event;
    if (event.defaultPrevented || form === this.sure || !isAtRisk(form)) return;
    event.preventDefault();
    if (this.asking) return;
    this.asking = true;
    const response = await this.#ask();
    this.asking = false;
    if (!response) return dispatchEvent(new Event("offline")); // Said as the browser would say it.
    if (wantsSignIn(response)) {
      this.ended = true;
      return this.#say();
    }
    this.sure = form;
    form.requestSubmit(submitter);
    this.sure = undefined;
  }

  async stay() {
    const response = await this.#ask();
    if (!response?.ok || response.redirected) return;
    this.begin();
    this.tabs?.postMessage("stayed");
  }
}

/** <dialog id="bb-session" data-seconds="1800" data-keep="/session/keep" data-ended="/sign-in">. */
export function start() {
  const dialog = document.getElementById("bb-session");
  if (document.documentElement.dataset.keptAt) return;
  if (!dialog?.dataset.keep || !(Number(dialog.dataset.seconds) > 0)) return;
  const session = new Session(dialog);
  session.begin();
  session.tabs?.postMessage("opened");
}
