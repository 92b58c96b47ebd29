// "Hide names" for those who share a screen: names become initials, the tab shows only the program's name.
// The choice is a cookie, so that the server can render the next page hidden from the start.

const root = document.documentElement;
const hiddenByServer = root.hasAttribute("data-hide-names");
const title = document.title;

function apply(hidden) {
  root.toggleAttribute("data-hide-names", hidden);
  document.title = hidden ? "Brobygger" : title;
  for (const name of document.querySelectorAll(".bb-name")) {
    name.dataset.name ??= name.textContent;
    name.textContent = hidden ? `${[...name.dataset.name.trim()][0] ?? ""}.` : name.dataset.name;
  }
  for (const button of document.querySelectorAll("[data-hide-names-button]")) {
    button.setAttribute("aria-pressed", String(hidden));
  }
}

/** Buttons with data-hide-names-button turn it on and off. */
export function start() {
  const chosen = () => /(?:^|; )hide_names=1/.test(document.cookie);
  for (const button of document.querySelectorAll("[data-hide-names-button]")) {
    button.hidden = false;
    button.addEventListener("click", () => {
      const on = !chosen();
      document.cookie = `hide_names=${on ? 1 : 0}; path=/; max-age=${on ? 43200 : 0}; samesite=lax`;
      if (hiddenByServer && !on) location.reload();
      else apply(on);
    });
  }
  if (chosen()) apply(true);
}
