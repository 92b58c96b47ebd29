// Builds dist/: styles, fonts, icons, script, the service worker and the manifest that names them.
// Nothing third-party is committed; it all comes from npm (package-lock.json) when this runs.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { overBudget } from "./build/budget.mjs";
import { sprite } from "./build/icons.mjs";
import { Output } from "./build/output.mjs";
import { app, worker } from "./build/script.mjs";
import { helpNow, house } from "./build/style.mjs";

if (Number(process.versions.node.split(".")[0]) < 20) {
  process.stderr.write(`The assets need Node 20 or newer; this is ${process.version}.\n`);
  process.exit(1);
}
const require = createRequire(import.meta.url);
const assets = dirname(fileURLToPath(import.meta.url));
const dist = process.env.BROBYGGER_DIST ?? join(assets, "..", "dist");

/** Languages whose help page is kept on the phone. */
const LANGUAGES = ["en", "nb", "da", "sv"];
const ATKINSON = "@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next";
/** Fonts of the pages, by the name the style sheet gives them. */
const WEB_FONTS = {
  "atkinson-latin.woff2": `${ATKINSON}-latin-wght-normal.woff2`,
  "atkinson-latin-ext.woff2": `${ATKINSON}-latin-ext-wght-normal.woff2`,
  "literata-latin.woff2": "@fontsource/literata/files/literata-latin-600-normal.woff2",
};
/** Fonts for the documents crate: it reads TTF, not woff2. */
const PDF_FONTS = {
  "AtkinsonHyperlegibleNext-Regular.ttf": "atkinson-hyperlegible-next/400Regular",
  "AtkinsonHyperlegibleNext-Bold.ttf": "atkinson-hyperlegible-next/700Bold",
  "AtkinsonHyperlegibleNext-Italic.ttf": "atkinson-hyperlegible-next/400Regular_Italic",
  "Literata-Regular.ttf": "literata/400Regular",
  "Literata-SemiBold.ttf": "literata/600SemiBold",
};

const output = new Output();

/** `font:atkinson-latin` in a style sheet becomes the hashed file beside it. */
function webFont(url) {
  const name = `${url.replace("font:", "")}.woff2`;
  return output.manifest[name]?.file ?? output.hashed(name, readFileSync(require.resolve(WEB_FONTS[name])));
}

function pdfFonts() {
  for (const [name, path] of Object.entries(PDF_FONTS)) {
    const [family, style] = path.split("/");
    const stem = { "atkinson-hyperlegible-next": "AtkinsonHyperlegibleNext", literata: "Literata" }[family];
    const file = `@expo-google-fonts/${family}/${style}/${stem}_${style}.ttf`;
    output.stable(`fonts-pdf/${name}`, readFileSync(require.resolve(file)));
  }
}

/** The licences that travel with what is inside dist/. */
function licences() {
  const texts = {
    "@digdir/designsystemet-css": "LICENSE",
    "@fontsource-variable/atkinson-hyperlegible-next": "LICENSE",
    "@fontsource/literata": "LICENSE",
    "@expo-google-fonts/atkinson-hyperlegible-next": "LICENSE_FONT",
    "@expo-google-fonts/literata": "LICENSE_FONT",
  };
  const packages = join(assets, "..", "node_modules");
  const read = ([name, file]) => `${name}\n\n${readFileSync(join(packages, name, file), "utf8").trim()}\n`;
  return Object.entries(texts)
    .map(read)
    .join(`\n${"-".repeat(80)}\n\n`);
}

const own = (name) => readFileSync(join(assets, name));
output.hashed("house.css", await house(assets, webFont));
output.hashed("icons.svg", sprite(join(assets, "icons")));
output.hashed("app.js", await app(assets));
output.stable("help-now.css", helpNow(assets));
output.stable("logo.svg", own("logo.svg"));
output.stable("manifest.webmanifest", JSON.stringify(JSON.parse(own("manifest.webmanifest"))));
pdfFonts();
output.stable("licences.txt", licences());

const kept = ["house.css", "icons.svg", "app.js", "logo.svg", "atkinson-latin.woff2", "literata-latin.woff2"];
const files = kept.map((name) => `/assets/${output.manifest[name].file}`);
const edition = createHash("sha256").update(files.join()).digest("hex").slice(0, 12);
output.stable("sw.js", await worker(assets, files, LANGUAGES, edition));

const { lines, broken } = overBudget(output.manifest);
process.stdout.write(`${lines.join("\n")}\n`);
if (broken.length > 0) {
  process.stderr.write(`Over budget, nothing written: ${broken.join(", ")}\n`);
  process.exit(1);
}
output.finish(dist);
