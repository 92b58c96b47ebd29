// What waits on this phone, as pages show it: the list, the strip, and what has been written, to read and to delete.
import { clock, word } from "./words.js";

/** The word for each state of a log. */
export const SAYS = { waiting: "kept", sent: "sent", needs: "needs", "sign-in": "signIn", refused: "refused" };

const made = (tag, more = {}) => Object.assign(document.createElement(tag), more);

/** A link; with an address that names the log, so that its page opens with what was written. */
const link = (textContent, href) => made("a", { textContent, href });

function button(text, press) {
  const one = made("button", { type: "button", className: "ds-button", textContent: text });
  one.dataset.variant = "secondary";
  one.addEventListener("click", press);
  return one;
}

/** The words themselves, for whoever cannot send them, and what can be done with them. */
function written(entry, { again, forget }) {
  const part = made("details", { className: "bb-fold" });
  const facts = made("dl", { className: "bb-facts" });
  for (const [asked, answer] of entry.secret.words ?? []) {
    const row = made("div");
    row.append(made("dt", { textContent: asked }), made("dd", { textContent: answer }));
    facts.append(row);
  }
  const can = made("p", { className: "bb-row bb-mt-s" });
  if (entry.state === "refused") can.append(button(word("again"), () => again(entry)));
  can.append(button(word("delete"), () => forget(entry)));
  part.append(made("summary", { textContent: word("read") }), facts, can);
  return part;
}

function lineOf(entry, acts) {
  const line = made("li");
  line.dataset.state = entry.state;
  const open = entry.state === "needs" || entry.state === "waiting";
  line.append(open ? link(entry.secret.title, `${entry.secret.page}#${entry.id}`) : entry.secret.title);
  line.append(made("small", { textContent: word(SAYS[entry.state], { time: clock(entry.sentAt ?? entry.at) }) }));
  if (entry.state === "needs" || entry.state === "refused") line.append(written(entry, acts));
  return line;
}

const counter = (entries) => (state) => entries.filter((entry) => entry.state === state).length;

function headingOf(entries) {
  const count = counter(entries);
  const unsent = entries.length - count("sent") - count("refused");
  if (unsent) return word("waiting", { n: unsent });
  return count("refused") ? word("refused") : word("allSent");
}

/** The list of what waits; `acts` can try one `again` and `forget` one. */
export function showList(entries, acts) {
  const now = entries.map(({ id, at, state }) => `${id} ${at} ${state}`).join();
  for (const part of document.querySelectorAll("[data-queue]")) {
    part.hidden = entries.length === 0;
    // What is open for reading stays open.
    if (part.dataset.shown === now) continue;
    part.dataset.shown = now;
    const heading = part.querySelector("[data-queue-count]");
    if (heading) heading.textContent = headingOf(entries);
    part.querySelector("ul")?.replaceChildren(...entries.map((entry) => lineOf(entry, acts)));
  }
}

function stripText(entries, reached) {
  const count = counter(entries);
  const kept = document.documentElement.dataset.keptAt;
  if (!reached) {
    // Only such a form is kept on the phone: nothing is promised for the others.
    const safe = document.querySelector("form[data-offline]") ? word("safe") : "";
    return [word("offline"), [safe, kept && word("copy", { time: clock(kept) })].filter(Boolean).join(" ")];
  }
  if (count("sign-in")) return [word("signIn"), "", `${word("signInPage")}?next=${location.pathname}`];
  if (count("needs")) return [word("needs"), "", word("waitingPage")];
  if (count("refused")) return [word("refused"), "", word("waitingPage")];
  if (count("waiting")) return [word("waiting", { n: count("waiting") }), "", word("waitingPage")];
  return kept ? [word("copy", { time: clock(kept) })] : [];
}

/** The strip under the head of every page. */
export function showStrip(entries, reached) {
  const strip = document.getElementById("bb-strip");
  const place = strip?.querySelector("p");
  if (!place) return;
  const [text, more, href] = stripText(entries, reached);
  const there = href && new URL(href, location.href).pathname !== location.pathname;
  const parts = there ? [link(text, href)] : text ? [text] : [];
  if (more) parts.push(` ${more}`);
  const says = parts.map((part) => part.textContent ?? part).join("");
  // Say a thing once: a status line that is written again is read aloud again.
  if (place.textContent !== says) place.replaceChildren(...parts);
  strip.hidden = parts.length === 0;
}
