// Two minutes before the session ends a dialog says so and offers to stay. What is written is kept anyway.

const WARN = 120;

class Session {
  constructor(dialog) {
    this.dialog = dialog;
    this.seconds = Number(dialog.dataset.seconds);
    this.tabs = "BroadcastChannel" in window ? new BroadcastChannel("brobygger-session") : undefined;
    this.tabs?.addEventListener("message", () => this.begin());
    document.addEventListener("visibilitychange", () => this.look());
    dialog.querySelector("[data-stay]")?.addEventListener("click", () => this.stay());
    dialog.addEventListener("cancel", () => this.stay());
  }

  begin() {
    this.ends = Date.now() + this.seconds * 1000;
    if (this.dialog.open) this.dialog.close();
    this.#next();
  }

  #next() {
    clearTimeout(this.timer);
    const left = this.ends - Date.now();
    const wait = left > WARN * 1000 ? left - WARN * 1000 : left;
    this.timer = setTimeout(() => this.look(), Math.max(wait, 0) + 50);
  }

  look() {
    const left = (this.ends - Date.now()) / 1000;
    if (left > WARN) return this.#next();
    // Without a network the page stays: what is written here is not thrown away by a clock.
    if (left <= 0) return navigator.onLine ? location.assign(this.dialog.dataset.ended) : undefined;
    if (!this.dialog.open) this.dialog.showModal();
    return this.#next();
  }

  async stay() {
    const response = await fetch(this.dialog.dataset.keep, { method: "POST" }).catch(() => undefined);
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
