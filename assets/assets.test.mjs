// The assets keep their promises: every class is documented, templates use only what exists, nothing is heavy.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { overBudget } from "./build/budget.mjs";
import { iconNames } from "./build/icons.mjs";

const assets = dirname(fileURLToPath(import.meta.url));
const root = join(assets, "..");
const read = (path) => readFileSync(path, "utf8");
const inside = (folder, ending) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return inside(path, ending);
    return entry.name.endsWith(ending) ? [path] : [];
  });

const styles = inside(join(assets, "style"), ".css").map(read).join("\n");
const classes = new Set([...styles.matchAll(/\.(bb-[a-z0-9_-]+)/g)].map(([, name]) => name));
const crates = join(root, "crates");
const templates = existsSync(crates) ? inside(crates, ".html") : [];
let dist;

before(() => {
  dist = mkdtempSync(join(tmpdir(), "brobygger-dist-"));
  execFileSync(process.execPath, [join(assets, "build.mjs")], {
    env: { ...process.env, BROBYGGER_DIST: dist },
  });
});
after(() => rmSync(dist, { recursive: true, force: true }));

test("every class of ours is in the guide", () => {
  const guide = read(join(assets, "README.md"));
  const named = (name) => {
    const [base, kind] = name.split("--");
    return guide.includes(name) || (kind && guide.includes(base) && guide.includes(`\`--${kind}\``));
  };
  assert.deepEqual(
    [...classes].filter((name) => !named(name)),
    [],
  );
});

test("templates use only classes and icons that exist", () => {
  const shares = /^bb-v(\d|[1-9]\d|100)$/;
  const icons = new Set(iconNames(join(assets, "icons")));
  const unknown = templates.flatMap((path) => {
    const text = read(path);
    const used = [...text.matchAll(/class="([^"]*)"/g)].flatMap(
      ([, names]) => names.match(/\bbb-[\w-]+(?![\w{-])/g) ?? [],
    );
    const drawn = [...text.matchAll(/\bicon\("([a-z-]+)"\)/g)].map(([, name]) => name);
    return [
      ...used.filter(
        (name) => !name.endsWith("-") && !classes.has(name) && !shares.test(name) && name !== "bb-v",
      ),
      ...drawn.filter((name) => !icons.has(name)).map((name) => `icon ${name}`),
    ].map((name) => `${path.slice(root.length + 1)}: ${name}`);
  });
  assert.deepEqual(unknown, []);
});

test("no template carries what the security policy drops", () => {
  const found = templates.filter((path) =>
    /\s(style|on[a-z]+)="|<style|<script(?![^>]*\bsrc=)/.test(read(path)),
  );
  // Help now must work when nothing else does; a report is a file that is handed on, and carries its look with it.
  const onItsOwn = (path) => path.includes("help") || path.includes("analysis/src/report/report.html");
  assert.deepEqual(
    found.filter((path) => !onItsOwn(path)),
    [],
  );
});

test("the manifest names every file, and the brotli copies are there", () => {
  const manifest = JSON.parse(read(join(dist, "manifest.json")));
  for (const [name, { file, br, bytes }] of Object.entries(manifest)) {
    assert.equal(readFileSync(join(dist, file)).length, bytes, name);
    assert.equal(existsSync(join(dist, `${file}.br`)), br, name);
  }
  assert.deepEqual(overBudget(manifest).broken, []);
  for (const name of [
    "house.css",
    "app.js",
    "sw.js",
    "icons.svg",
    "help-now.css",
    "fonts-pdf/Literata-SemiBold.ttf",
  ]) {
    assert.ok(manifest[name], name);
  }
});

test("a build too heavy is refused", () => {
  const manifest = JSON.parse(read(join(dist, "manifest.json")));
  manifest["house.css"].packed = 40_000;
  assert.deepEqual(overBudget(manifest).broken, ["style"]);
  delete manifest["app.js"];
  assert.deepEqual(overBudget(manifest).broken, ["style", "script"]);
});

test("the style asks nobody else for anything", () => {
  const css = read(inside(dist, ".css").find((path) => path.includes("house.")));
  const addresses = [...css.matchAll(/url\("?([^")]+)/g)].map(([, address]) => address);
  const outside = addresses.filter(
    (address) => !address.startsWith("data:") && !/^[\w-]+\.[0-9a-f]{12}\.woff2$/.test(address),
  );
  assert.deepEqual(outside, []);
  const forced = inside(join(assets, "style"), ".css").filter((path) => read(path).includes("!important"));
  assert.deepEqual(
    forced.map((path) => path.split("/").pop()),
    ["print.css"],
  );
});

test("the build makes the same files again", () => {
  const again = mkdtempSync(join(tmpdir(), "brobygger-dist-"));
  execFileSync(process.execPath, [join(assets, "build.mjs")], {
    env: { ...process.env, BROBYGGER_DIST: again },
  });
  assert.equal(read(join(again, "manifest.json")), read(join(dist, "manifest.json")));
  rmSync(again, { recursive: true, force: true });
});
