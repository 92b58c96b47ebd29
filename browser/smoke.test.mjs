// The program starts and its public pages are sound: four languages, help now, the page for no network.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import {
  assertAccessible,
  assertGood,
  assertKeyboard,
  assertNoSidewaysScroll,
  picture,
} from "./kit/checks.mjs";
import { openWindow, startBrowser } from "./kit/chromium.mjs";
import { chooseLanguage } from "./kit/person.mjs";
import { startProgram } from "./kit/program.mjs";

const LANGUAGES = ["en", "nb", "da", "sv"];
let program;
let browser;

before(async () => {
  program = await startProgram();
  browser = await startBrowser();
});
after(async () => {
  await browser?.close();
  await program?.stop();
});

/** Opens an address in a window of its own, gives it to `work`, and wants no complaints. */
async function visit(path, options, work) {
  const { context, page, complaints } = await openWindow(browser, options);
  try {
    const response = await page.goto(`${program.origin}${path}`);
    assert.equal(response.status(), 200, path);
    await work(page, response);
    assert.deepEqual(complaints, [], path);
  } finally {
    await context.close();
  }
}

for (const lang of LANGUAGES) {
  test(`the front page in ${lang}`, () =>
    visit(`/${lang}/`, { lang }, async (page) => {
      await assertGood(page, `front-${lang}`, { lang });
      assert.ok((await assertKeyboard(page)) > 3);
    }));

  test(`help now in ${lang}: one small file, a number to press, sound without script`, () =>
    visit(`/${lang}/help-now`, { lang, script: false }, async (page, response) => {
      assert.equal(await page.locator("html").getAttribute("lang"), lang);
      assert.ok((await response.body()).length <= 10_000, "help now is over 10 kB");
      assert.ok((await page.locator('a[href^="tel:"]').count()) > 0);
      const others = await page.evaluate(
        () => document.querySelectorAll("script, link[rel=stylesheet], img").length,
      );
      assert.equal(others, 0);
    }));

  test(`help now in ${lang} looks right and axe finds nothing`, () =>
    visit(`/${lang}/help-now`, { lang }, async (page) => {
      await assertAccessible(page);
      await assertNoSidewaysScroll(page);
      await picture(page, `help-now-${lang}`);
    }));
}

test("the front page leads to help in one press, and to every other language", () =>
  visit("/en/", { lang: "en" }, async (page) => {
    for (const lang of [...LANGUAGES.slice(1), "en"]) await chooseLanguage(page, lang);
    await page.locator(".bb-help").click();
    await page.waitForURL((url) => url.pathname.startsWith("/en/help-now"));
  }));

test("a first visit asks nobody else for anything and stays within its weight", () =>
  visit("/en/", { lang: "en", serviceWorkers: "block" }, async (page) => {
    const asked = [];
    page.on("request", (request) => asked.push(new URL(request.url()).origin));
    await page.reload();
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    assert.deepEqual([...new Set(asked)], [program.origin]);
    const sizes = await page.evaluate(() => {
      const size = (entries) => entries.reduce((sum, entry) => sum + entry.encodedBodySize, 0);
      const files = performance.getEntriesByType("resource");
      const ending = (text) => files.filter(({ name }) => new URL(name).pathname.endsWith(text));
      return {
        page: size(performance.getEntriesByType("navigation")),
        style: size(ending(".css")),
        script: size(ending(".js")),
        fonts: size(ending(".woff2")),
      };
    });
    assert.ok(sizes.page <= 8_000, `page ${sizes.page}`);
    assert.ok(sizes.style > 0 && sizes.style <= 32_000, `style ${sizes.style}`);
    assert.ok(sizes.script > 0 && sizes.script <= 10_000, `script ${sizes.script}`);
    assert.ok(sizes.fonts > 0 && sizes.fonts <= 57_000, `fonts ${sizes.fonts}`);
  }));

test("the page for no network is public and sound", () =>
  visit("/offline", { lang: "nb" }, async (page) => {
    await assertAccessible(page);
    await assertNoSidewaysScroll(page);
  }));
