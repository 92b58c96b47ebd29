// Reading a form's answers and putting them back.

const UNTOUCHED = new Set(["hidden", "submit", "button", "reset", "file", "password", "image"]);

/** The answers as they would be sent, with the button that was pressed. */
export function answers(form, button) {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string") body.append(name, value);
  }
  if (button?.name) body.append(button.name, button.value);
  return body.toString();
}

const ticked = (field) => field.type === "radio" || field.type === "checkbox";

function chosenAtFirst(select) {
  const marked = [...select.options].filter((option) => option.defaultSelected);
  return marked.length > 0 || select.multiple ? marked : [...select.options].slice(0, 1);
}

function told(form, now) {
  const body = new URLSearchParams();
  for (const field of form.elements) {
    if (!field.name || UNTOUCHED.has(field.type) || field.tagName === "FIELDSET") continue;
    if (field.options) {
      const chosen = now ? [...field.selectedOptions] : chosenAtFirst(field);
      chosen.forEach((option) => body.append(field.name, option.value));
    } else if (!ticked(field)) body.append(field.name, now ? field.value : field.defaultValue);
    else if (now ? field.checked : field.defaultChecked) body.append(field.name, field.value);
  }
  return body.toString();
}

/** What the person has answered, without keys and other hidden fields: for comparing two versions. */
export const spoken = (form) => told(form, true);

/** The same as the server wrote it into the page, whatever has been typed since. */
export const served = (form) => told(form, false);

/** Puts answers back into a form. Hidden fields stay as the server made them. */
export function fill(form, text) {
  const body = new URLSearchParams(text);
  for (const field of form.elements) {
    if (!field.name || UNTOUCHED.has(field.type) || field.tagName === "FIELDSET") continue;
    const given = body.getAll(field.name);
    if (ticked(field)) field.checked = given.includes(field.value);
    else if (field.multiple) [...field.options].forEach((o) => (o.selected = given.includes(o.value)));
    else if (given.length > 0) field.value = given[0];
  }
}

/** Puts back the hidden keys too: which log it is, and which versions had been seen when it was written. */
export function fillKeys(form, text) {
  const body = new URLSearchParams(text);
  for (const field of form.elements) {
    if (field.type === "hidden" && body.has(field.name)) field.value = body.get(field.name);
  }
}

const textOf = (part) => (part?.querySelector(".bb-vh") ?? part)?.textContent.trim() ?? "";

function question(field) {
  const label = ticked(field) ? field.closest("fieldset")?.querySelector("legend") : field.labels?.[0];
  return label?.firstChild?.textContent.trim() ?? "";
}

function answerOf(field) {
  if (ticked(field)) return field.checked ? textOf(field.labels?.[0]) : "";
  return field.options ? [...field.selectedOptions].map(textOf).join(", ") : field.value.trim();
}

/** What has been answered, as a person reads it: [question, answer] of each. */
export function inWords(form) {
  const said = [];
  for (const field of form.elements) {
    if (!field.name || UNTOUCHED.has(field.type) || field.tagName === "FIELDSET") continue;
    const answer = answerOf(field);
    const asked = question(field);
    if (answer && said.at(-1)?.[0] === asked) said.at(-1)[1] += `, ${answer}`;
    else if (answer) said.push([asked, answer]);
  }
  return said;
}

/** Sends a form as if there were no script, with the button that was pressed. */
export function sendPlainly(form, button) {
  if (button?.name) {
    const pressed = document.createElement("input");
    Object.assign(pressed, { type: "hidden", name: button.name, value: button.value });
    form.append(pressed);
  }
  HTMLFormElement.prototype.submit.call(form);
}
