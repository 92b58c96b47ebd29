// How somebody works a page: with a mouse, or with the keys alone.
import assert from "node:assert/strict";

const MOST_STEPS = 500;
const TAB = { key: "Tab", code: "Tab", windowsVirtualKeyCode: 9 };

/** About how many stops of Tab lie between here and there: those are pressed without looking each time. */
function stopsTo(there) {
  const can = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']";
  const groups = new Map();
  const stops = [...document.querySelectorAll(can)].filter((element) => {
    if (element.disabled || element.tabIndex < 0 || !element.checkVisibility()) return false;
    if (element.type !== "radio") return true;
    const group = `${element.form?.action} ${element.name}`;
    const one = element.form?.querySelector(`input[name="${element.name}"]:checked`);
    if (groups.has(group) || (one && one !== element)) return false;
    groups.set(group, element);
    return true;
  });
  const group = (element) => (element.type === "radio" ? groups.get(`${element.form?.action} ${element.name}`) : element);
  const from = stops.indexOf(group(document.activeElement));
  const to = stops.indexOf(group(there));
  return to > from ? to - from : 0;
}

/** With a mouse or a finger. */
function pointing(page) {
  return {
    press: (target) => target.click(),
    // A look at the page may have unfolded it.
    open: async (summary) => {
      if (!(await summary.evaluate((one) => one.parentElement.open))) await summary.click();
    },
    write: (field, text) => field.fill(text),
    tick: (field) => field.setChecked(true, { force: true }),
    pick: (list, value) => list.selectOption(value),
    page,
  };
}

/** With Tab, the arrows, Enter and Space: every control is walked to, none is pointed at. */
function keys(page) {
  const at = (field) => field.evaluate((element) => element === document.activeElement);

  let keyboard;
  async function reach(target, isThere = at) {
    assert.equal(await target.count(), 1, `${target} is there once on ${page.url()}`);
    keyboard ??= await page.context().newCDPSession(page);
    const press = async (type) => keyboard.send("Input.dispatchKeyEvent", { type, ...TAB });
    const blindly = (await target.evaluate(stopsTo)) - 2;
    const pressed = [];
    for (let step = 0; step < blindly; step += 1) pressed.push(press("rawKeyDown"), press("keyUp"));
    await Promise.all(pressed);
    for (let step = 0; step < MOST_STEPS; step += 1) {
      if (await isThere(target)) return;
      await page.keyboard.press("Tab");
    }
    assert.fail(`${target} cannot be reached by Tab on ${page.url()}`);
  }
  const press = async (target) => {
    await reach(target);
    await page.keyboard.press("Enter");
  };

  /** A date or a time is typed part by part, in the order this browser shows the parts. */
  async function writeParts(field, text, orders) {
    for (const typed of orders) {
      await reach(field);
      await page.keyboard.type(typed);
      if ((await field.inputValue()) === text) return;
      await page.keyboard.press("Shift+Tab");
      if (await at(field)) await field.evaluate((element) => element.blur());
    }
    assert.fail(`${text} could not be typed into ${field}`);
  }

  async function write(field, text) {
    const type = await field.getAttribute("type");
    if (type === "date") {
      const [year, month, day] = text.split("-");
      return writeParts(field, text, [`${month}${day}${year}`, `${day}${month}${year}`, `${year}${month}${day}`]);
    }
    if (type === "time") {
      const [hour, minute] = text.split(":");
      const half = `${String(hour % 12 || 12).padStart(2, "0")}${minute}${hour < 12 ? "a" : "p"}`;
      return writeParts(field, text, [`${hour}${minute}`, half]);
    }
    await reach(field);
    await page.keyboard.press("Control+a");
    await page.keyboard.press("Delete");
    return page.keyboard.type(text);
  }

  /** One stop of Tab for all answers to a question; the arrows go from answer to answer. */
  async function tick(field) {
    const kind = await field.getAttribute("type");
    if (kind === "radio") {
      const inGroup = (target) =>
        target.evaluate(
          (element) => element.name === document.activeElement.name && element.form === document.activeElement.form,
        );
      await reach(field, inGroup);
      for (let step = 0; step < 30 && !(await at(field)); step += 1) await page.keyboard.press("ArrowDown");
      assert.ok(await at(field), `${field} cannot be reached by the arrows`);
    } else await reach(field);
    if (!(await field.isChecked())) await page.keyboard.press("Space");
    assert.ok(await field.isChecked(), `${field} is chosen`);
  }

  async function pick(list, value) {
    await reach(list);
    const steps = await list.evaluate(
      (element, wanted) => [...element.options].findIndex((o) => o.value === wanted) - element.selectedIndex,
      value,
    );
    const key = steps < 0 ? "ArrowUp" : "ArrowDown";
    for (let step = 0; step < Math.abs(steps); step += 1) await page.keyboard.press(key);
    assert.equal(await list.inputValue(), value);
  }
  return { press, open: press, write, tick, pick, page };
}

/** The hands of somebody at this page: `keyboard` without a mouse. */
export const hands = (page, keyboard = false) => (keyboard ? keys(page) : pointing(page));
