// What holds on every page: axe finds nothing, nothing scrolls sideways, the screenshot can be looked at.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { DESKTOP, NARROW, PHONE } from "./chromium.mjs";

const LIGHT = { colorScheme: "light", contrast: "no-preference", forcedColors: "none" };
/** The appearances every page is checked in. */
export const APPEARANCES = {
  light: LIGHT,
  dark: { ...LIGHT, colorScheme: "dark" },
  contrast: { ...LIGHT, contrast: "more" },
  "dark contrast": { ...LIGHT, colorScheme: "dark", contrast: "more" },
  "forced colours": { ...LIGHT, forcedColors: "active" },
};
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "EN-301-549", "best-practice"];

/** What an appearance can change: only these are looked at again in the others. */
const OF_COLOURS = ["color-contrast", "link-in-text-block"];

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const tell = (violations) =>
  violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id} (${help}): ${node.target} ${node.html}`),
  );

/** What axe finds in the page as it is shown now. The pages have no frames, so it needs to be there once. */
async function found(page, { forced, again }) {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
  const runOnly = again ? { type: "rule", values: OF_COLOURS } : { type: "tag", values: RULES };
  // With forced colours the system paints the text; axe would measure the colours that are not shown.
  const rules = forced ? { "color-contrast": { enabled: false } } : {};
  const options = { runOnly, rules, resultTypes: ["violations"] };
  const { violations } = await page.evaluate((how) => window.axe.run(document, how), options);
  return tell(violations);
}

/**
 * axe finds nothing in any appearance. Folded parts are opened first. All rules are applied in light and with
 * forced colours, where styles of their own apply; in the others those that colours can change.
 */
export async function assertAccessible(page, name = page.url()) {
  await page.evaluate(() => document.querySelectorAll("main details").forEach((part) => (part.open = true)));
  for (const [appearance, media] of Object.entries(APPEARANCES)) {
    await page.emulateMedia(media);
    const forced = media.forcedColors === "active";
    const violations = await found(page, { forced, again: media !== LIGHT && !forced });
    assert.deepEqual(violations.slice(0, 8), [], `${name}, ${appearance}`);
  }
  await page.emulateMedia(LIGHT);
}

/** At 320 px nothing but a focusable region of numbers scrolls sideways. */
export async function assertNoSidewaysScroll(page, name = page.url()) {
  const before = page.viewportSize();
  await page.setViewportSize(NARROW);
  const wide = await page.evaluate(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    const sticksOut = (element) => element.getBoundingClientRect().right > root.clientWidth + 0.5;
    const inside = (element) => element.closest(".bb-scroll, .bb-vh, svg");
    const outside = [...document.body.querySelectorAll("*")].filter((e) => sticksOut(e) && !inside(e));
    return [
      `page is ${root.scrollWidth} px wide`,
      ...outside.slice(0, 5).map((e) => e.outerHTML.slice(0, 120)),
    ];
  });
  await page.setViewportSize(before);
  assert.deepEqual(wide, [], `${name} at 320 px`);
}

/** One h1, a skip link, named landmarks, a language, a title that says the page first. */
export async function assertFrame(page, lang) {
  const found = await page.evaluate(() => ({
    lang: document.documentElement.lang,
    headings: document.querySelectorAll("h1").length,
    main: document.querySelectorAll("main").length,
    title: document.title,
    skip: document.querySelector("body > a[href='#main'], body > a.ds-skip-link") !== null,
  }));
  assert.deepEqual(
    { ...found, title: found.title.trim() !== "" },
    { lang, headings: 1, main: 1, title: true, skip: true },
    page.url(),
  );
}

/** Writes pictures at 390 and 1280 px, light and dark, into the folder that SCREENSHOTS names. */
export async function picture(page, name) {
  const folder = process.env.SCREENSHOTS;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  const before = page.viewportSize();
  for (const size of [PHONE, DESKTOP]) {
    await page.setViewportSize(size);
    for (const look of ["light", "dark"]) {
      await page.emulateMedia(APPEARANCES[look]);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      await page.screenshot({ path: join(folder, `${name}-${size.width}-${look}.png`), fullPage: true });
    }
  }
  await page.emulateMedia(LIGHT);
  await page.setViewportSize(before);
}

/** All of the above, for a page that is open. */
export async function assertGood(page, name, { lang } = {}) {
  if (lang) await assertFrame(page, lang);
  await assertAccessible(page, name);
  await assertNoSidewaysScroll(page, name);
  await picture(page, name);
}

/** Every control can be reached by Tab, is seen when it is, and no bar lies over it. */
export async function assertKeyboard(page, most = 200) {
  await page.evaluate(() => document.activeElement?.blur?.());
  const seen = new Set();
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press("Tab");
    const now = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return undefined;
      element.dataset.step ??= String(Math.random());
      const box = element.getBoundingClientRect();
      const middle = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      const label = element.closest("label");
      const free = !middle || element.contains(middle) || middle.contains(element) || label?.contains(middle);
      return { step: element.dataset.step, free, html: element.outerHTML.slice(0, 120) };
    });
    if (!now || seen.has(now.step)) break;
    seen.add(now.step);
    assert.ok(now.free, `Something lies over ${now.html} on ${page.url()}`);
  }
  assert.ok(seen.size > 0, `Nothing can be reached by Tab on ${page.url()}`);
  return seen.size;
}
