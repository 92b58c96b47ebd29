// Gathers icons/*.svg into one sprite: <svg class="bb-i" aria-hidden="true"><use href="…#name"/></svg>.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Names of all icons, in order. */
export function iconNames(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".svg"))
    .map((name) => name.slice(0, -4))
    .sort();
}

/** One file with a symbol for each icon. Line and colour come from the page (.bb-i). */
export function sprite(folder) {
  const symbols = iconNames(folder).map((name) => {
    const text = readFileSync(join(folder, `${name}.svg`), "utf8").trim();
    const found = text.match(/^<svg [^>]*viewBox="0 0 24 24"[^>]*stroke-width="1.8"[^>]*>(.+)<\/svg>$/s);
    if (!found) throw new Error(`icons/${name}.svg does not keep to the 24 px grid and the 1.8 px line`);
    if (/style=|<script|href=/.test(text)) throw new Error(`icons/${name}.svg holds more than a drawing`);
    return `<symbol id="${name}" viewBox="0 0 24 24">${found[1].trim()}</symbol>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join("")}</svg>`;
}
