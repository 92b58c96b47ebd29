// Keyboard shortcuts for those who chose them (data-shortcuts on <html>): data-keys="g t" names the keys.
// Menus close on Esc and when something else is pressed.

const WITHIN = 1000;
const typing = (target) => target.closest?.("input, textarea, select, [contenteditable]");

function act(element) {
  if (element.matches("input, select, textarea")) element.focus();
  else element.click();
}

function shortcuts() {
  let before = "";
  let at = 0;
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || typing(event.target)) return;
    const keys = event.timeStamp - at < WITHIN ? `${before} ${event.key}` : event.key;
    const found = [keys, event.key].map((k) => document.querySelector(`[data-keys="${CSS.escape(k)}"]`));
    before = event.key;
    at = event.timeStamp;
    const element = found.find(Boolean);
    if (!element) return;
    event.preventDefault();
    before = "";
    act(element);
  });
}

function menus() {
  const open = () => document.querySelectorAll(".bb-menu[open]");
  addEventListener("click", ({ target }) => {
    for (const menu of open()) if (!menu.contains(target)) menu.open = false;
  });
  addEventListener("keydown", ({ key, target }) => {
    if (key !== "Escape") return;
    for (const menu of open()) {
      menu.open = false;
      if (menu.contains(target)) menu.querySelector("summary").focus();
    }
  });
}

/** Starts both. */
export function start() {
  menus();
  if ("shortcuts" in document.documentElement.dataset) shortcuts();
}
