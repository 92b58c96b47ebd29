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

/** What the person has answered, without keys and other hidden fields: for comparing two versions. */
export function spoken(form) {
  const body = new URLSearchParams();
  for (const field of form.elements) {
    if (!field.name || UNTOUCHED.has(field.type) || field.tagName === "FIELDSET") continue;
    if ((field.type === "radio" || field.type === "checkbox") && !field.checked) continue;
    body.append(field.name, field.value);
  }
  return body.toString();
}

/** Puts answers back into a form. Hidden fields stay as the server made them. */
export function fill(form, text) {
  const body = new URLSearchParams(text);
  for (const field of form.elements) {
    if (!field.name || UNTOUCHED.has(field.type) || field.tagName === "FIELDSET") continue;
    const given = body.getAll(field.name);
    if (field.type === "radio" || field.type === "checkbox") field.checked = given.includes(field.value);
    else if (field.multiple) [...field.options].forEach((o) => (o.selected = given.includes(o.value)));
    else if (given.length > 0) field.value = given[0];
  }
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
