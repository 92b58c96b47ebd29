// Texts come from the server: <template id="bb-words" data-waiting="Waiting to be sent ({n})" …>.

const template = () => document.getElementById("bb-words");

/** The text `name`, with {n}, {time} and the like filled in; empty when the server gave none. */
export function word(name, values = {}) {
  const text = template()?.dataset[name] ?? "";
  return text.replace(/\{(\w+)\}/g, (whole, key) => values[key] ?? whole);
}

/** A time as the page's language writes it; with the date when it was not today. */
export function clock(moment) {
  const lang = document.documentElement.lang || "en";
  const when = new Date(moment);
  const day = { day: "numeric", month: "long" };
  const time = { hour: "2-digit", minute: "2-digit" };
  const shape = when.toDateString() === new Date().toDateString() ? time : { ...day, ...time };
  return new Intl.DateTimeFormat(lang === "en" ? "en-GB" : lang, shape).format(when);
}

/** Who is signed in: an opaque id, or nothing on public pages. */
export const person = () => document.documentElement.dataset.person ?? "";

/** Says something in a form's own status line. */
export function tell(form, text) {
  const line = form.querySelector("[data-status]");
  if (line && line.textContent !== text) line.textContent = text;
}
