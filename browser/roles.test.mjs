// Everybody's pages: sound for axe, whole at 320 pixels, in the reader's language, and working without script.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertAccessible, assertFrame, assertNoSidewaysScroll, picture } from "./kit/checks.mjs";
import { openWindow, startBrowser } from "./kit/chromium.mjs";
import { signIn } from "./kit/person.mjs";
import { UNSAID } from "./kit/somebody.mjs";
import { PASSWORD, PEOPLE, startSimulated } from "./kit/simulated.mjs";

const OTHERS = ["nb", "da", "sv"];
/** Where each role goes, beside what its navigation names. */
const MORE = {
  coordinator: ["/referrals", "/peers", "/calendar", "/imports", "/settings", "/settings/calendar"],
  referrer: ["/ward/offer", "/ward/referrals"],
  recipient: ["/my/about-me", "/my/about-me/looked", "/my/about-me/take", "/my/appointments", "/agreements"],
  peer: ["/me/meetings", "/me/about-me", "/agreements"],
  network: ["/network/programmes/new"],
  administrator: ["/admin/people/new", "/admin/audit"],
};
let program;
let browser;

before(async () => {
  program = await startSimulated();
  browser = await startBrowser();
});
after(async () => {
  await browser?.close();
  await program?.stop();
});

/** The addresses of a role: its home, its navigation, what it also has, and the first of each list there. */
async function addresses(page, role) {
  const own = await page.locator(".bb-nav a").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  const all = new Set(["/home", ...own, ...(MORE[role] ?? [])]);
  for (const path of [...all]) {
    await page.goto(program.origin + path);
    const first = await page
      .locator("main a[href^='/paths/'], main a[href^='/referrals/'], main a[href^='/peers/'], main a[href^='/me/people/'], main a[href^='/meetings/']")
      .first()
      .getAttribute("href", { timeout: 200 })
      .catch(() => null);
    if (first) all.add(first);
  }
  return [...all];
}

/** In another language the page is fetched and read, not drawn: its form is the same. */
async function assertSaid(context, path, lang) {
  await context.addCookies([{ name: "language", value: lang, url: program.origin }]);
  const response = await context.request.get(program.origin + path);
  assert.equal(response.status(), 200, `${path} in ${lang}`);
  const html = await response.text();
  assert.equal(/<html lang="(..)"/.exec(html)?.[1], lang, `${path} in ${lang}`);
  assert.equal(html.match(/<h1[ >]/g)?.length, 1, `${path} in ${lang}`);
  const said = html.replace(/<[^>]*>/g, " ");
  assert.doesNotMatch(said, UNSAID, `${path} in ${lang}`);
}

for (const role of Object.keys(PEOPLE)) {
  test(`the pages of the ${role}: axe, 320 pixels, four languages, no failure`, async () => {
    const { context, page } = await openWindow(browser, { lang: "en" });
    try {
      await signIn(page, program.origin, { email: PEOPLE[role], password: PASSWORD });
      for (const path of await addresses(page, role)) {
        for (const lang of OTHERS) await assertSaid(context, path, lang);
        await context.addCookies([{ name: "language", value: "en", url: program.origin }]);
        const response = await page.goto(program.origin + path);
        assert.equal(response.status(), 200, path);
        await assertFrame(page, "en");
        assert.doesNotMatch(await page.locator("body").innerText(), UNSAID, path);
        await assertAccessible(page, path);
        await assertNoSidewaysScroll(page, path);
        await picture(page, `${role}${path.replaceAll("/", "_").slice(0, 40)}`);
      }
    } finally {
      await context.close();
    }
  });
}

test("everybody signs in, looks and signs out without script", async () => {
  for (const role of Object.keys(PEOPLE)) {
    const { context, page } = await openWindow(browser, { lang: "da", script: false });
    try {
      await page.goto(`${program.origin}/sign-in`);
      await page.locator("main input[name=email]").fill(PEOPLE[role]);
      await page.locator("main input[name=password]").fill(PASSWORD);
      await page.locator("main form button").first().click();
      assert.ok(!page.url().endsWith("/sign-in"), role);
      assert.equal(await page.locator("h1").count(), 1);
      await page.locator(".bb-foot form[action$='/sign-out'] button").click();
      const closed = await page.goto(`${program.origin}/home`);
      assert.match(closed.url(), /sign-in/, role);
    } finally {
      await context.close();
    }
  }
});
