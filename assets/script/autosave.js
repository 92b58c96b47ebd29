// Drafts: a form with data-autosave="/address" is saved a second after a pause; else kept on the phone.
import { answers, fill, served, spoken } from "./fields.js";
import { wantsSignIn } from "./places.js";
import { drop, keep, read } from "./vault.js";
import { clock, person, tell, word } from "./words.js";

const PAUSE = 1000;

class Draft {
  constructor(form) {
    this.form = form;
    this.address = form.dataset.autosave;
    this.id = `${person()}|${this.address}`;
    this.base = served(form);
    this.saving = Promise.resolve();
  }

  later() {
    this.over = false;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), PAUSE);
  }

  cancel() {
    clearTimeout(this.timer);
    this.stop?.abort();
    this.over = true;
  }

  /** One save at a time, in the order things were written. */
  save() {
    this.saving = this.saving.then(() => this.#send()).catch(() => {});
    return this.saving;
  }

  async #send() {
    if (this.over) return;
    const now = spoken(this.form);
    if (now === (this.last ?? this.base)) return drop("drafts", this.id);
    this.stop = new AbortController();
    const request = {
      method: "POST",
      body: new URLSearchParams(answers(this.form)),
      signal: this.stop.signal,
    };
    const response = await fetch(this.address, request).catch(() => undefined);
    if (this.over) return;
    if (response?.ok && !wantsSignIn(response)) {
      this.last = this.base = now;
      await drop("drafts", this.id).catch(() => {});
      return tell(this.form, word("saved", { time: clock(Date.now()) }));
    }
    await this.#onPhone(now);
    const says = response && wantsSignIn(response) ? "signIn" : "kept";
    tell(this.form, word(says, { time: clock(Date.now()) }));
  }

  #onPhone(now) {
    const once = this.form.elements.once?.value;
    return keep("drafts", this.id, { now, base: this.base, once }, { at: Date.now() });
  }

  /** Brings back what was kept on the phone. Two versions are both shown, never merged. */
  async restore() {
    const kept = await read("drafts", this.id);
    if (!kept) return;
    const { now, base, once } = kept.secret;
    const here = this.form.elements.once?.value;
    if (now === this.base || (once && here && once !== here)) return drop("drafts", this.id);
    if (base !== this.base || spoken(this.form) !== this.base) return this.#showBoth(kept);
    fill(this.form, now);
    tell(this.form, word("kept", { time: clock(kept.at) }));
    this.later();
  }

  #showBoth(kept) {
    const other = document.createElement("div");
    other.className = "bb-two bb-note";
    const box = document.createElement("div");
    const says = document.createElement("p");
    says.textContent = word("two", { time: clock(kept.at) });
    const texts = [...this.form.querySelectorAll("textarea, input[type=text]")].map(({ name }) => {
      const quote = document.createElement("blockquote");
      quote.textContent = new URLSearchParams(kept.secret.now).get(name) ?? "";
      return quote;
    });
    const use = document.createElement("button");
    Object.assign(use, { type: "button", className: "ds-button", textContent: word("useThis") });
    use.dataset.variant = "secondary";
    use.addEventListener("click", () => {
      fill(this.form, kept.secret.now);
      other.remove();
      this.save();
    });
    box.append(says, ...texts.filter((quote) => quote.textContent), use);
    other.append(box);
    this.form.prepend(other);
  }
}

/** Takes the page's autosaved forms in hand at once; answers what brings their kept drafts back. */
export function start() {
  const drafts = [...document.querySelectorAll("form[data-autosave]")].map((form) => new Draft(form));
  for (const draft of drafts) {
    const { form } = draft;
    const unsaved = () => spoken(form) !== (draft.last ?? draft.base);
    form.addEventListener("input", () => draft.later());
    form.addEventListener("submit", () => draft.cancel());
    form.addEventListener("bb:kept", () => drop("drafts", draft.id).catch(() => {}));
    addEventListener("online", () => unsaved() && draft.save());
    if (unsaved()) draft.later(); // Typed before this script was here.
  }
  return () => Promise.all(drafts.map((draft) => draft.restore().catch(() => {})));
}
