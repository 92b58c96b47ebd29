// Bundles, lowers and minifies the style sheets.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { bundleAsync, transform } from "lightningcss";
import { theme } from "./theme.mjs";

const require = createRequire(import.meta.url);
const version = (major, minor = 0) => (major << 16) | (minor << 8);
/** The oldest phones we promise: Chrome 105, Safari 15.4. */
const targets = {
  chrome: version(105),
  android: version(105),
  safari: version(15, 4),
  ios_saf: version(15, 4),
  firefox: version(115),
};

/** Classes bb-v0 … bb-v100: a share as a class, because the CSP allows no style attributes. */
function shares() {
  return Array.from({ length: 101 }, (_, n) => `.bb-v${n}{--v:${n}%}`).join("");
}

/** The house's style sheet; `font` turns a font's package path into its hashed file name. */
export async function house(assets, font) {
  const made = { "build:shares": shares(), "theme:brobygger": theme(join(assets, "theme.json")) };
  const { code, dependencies } = await bundleAsync({
    filename: join(assets, "style", "house.css"),
    minify: true,
    targets,
    analyzeDependencies: true,
    resolver: {
      read: (file) => made[file] ?? readFileSync(file, "utf8"),
      resolve(name, from) {
        if (name in made) return name;
        if (name.startsWith("ds:")) return require.resolve(`@digdir/designsystemet-css/${name.slice(3)}`);
        return join(dirname(from), name);
      },
    },
  });
  let css = code.toString();
  for (const { url, placeholder } of dependencies ?? []) {
    css = css.replaceAll(placeholder, url.startsWith("data:") ? url : font(url));
  }
  return css;
}

/** The few rules of the help page, to stand inside it. */
export function helpNow(assets) {
  const code = readFileSync(join(assets, "help-now.css"));
  return transform({ filename: "help-now.css", code, minify: true, targets }).code.toString();
}
