// What the script adds to pages, and how the parts look: axe in every appearance, 320 px, keyboard.
import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { assertAccessible, assertGood, assertKeyboard } from "./kit/checks.mjs";
import { openWindow, PHONE, startBrowser } from "./kit/chromium.mjs";
import { loseNetwork, restoreNetwork } from "./kit/lost-network.mjs";
import { startSite } from "./kit/site.mjs";

let browser;
let site;
let context;
let page;
let complaints;

before(async () => (browser = await startBrowser()));
after(() => browser?.close());
beforeEach(async () => {
  site = await startSite();
  ({ context, page, complaints } = await openWindow(browser));
});
afterEach(async () => {
  await context.close();
  await site.stop();
});

const go = (path) => page.goto(`${site.origin}${path}`);
const status = (text) =>
  page.waitForFunction((t) => document.querySelector("[data-status]")?.textContent.includes(t), text);
const note = () => page.getByLabel("A note");
const until = async (what, holds) => {
  const end = Date.now() + 10_000;
  while (!holds()) {
    if (Date.now() > end) assert.fail(`never: ${what}`);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
};

test("parts of pages: axe finds nothing, nothing scrolls sideways, the policy holds", async () => {
  await go("/specimen");
  await assertGood(page, "specimen", { lang: "en" });
  assert.deepEqual(complaints, []);
});

for (const scheme of ["light", "dark"]) {
  for (const size of ["sm", "lg"]) {
    test(`a chosen appearance wins over the device's: ${scheme}, ${size}`, async () => {
      await go("/specimen");
      const shown = await page.evaluate(
        ([s, z]) => {
          Object.assign(document.documentElement.dataset, { colorScheme: s, size: z });
          const { colorScheme, fontSize } = getComputedStyle(document.body);
          return { colorScheme, fontSize, root: getComputedStyle(document.documentElement).colorScheme };
        },
        [scheme, size],
      );
      assert.equal(shown.root, scheme);
      assert.equal(shown.fontSize, size === "sm" ? "16px" : "21px");
      await assertGood(page, `specimen-${scheme}-${size}`);
    });
  }
}

test("everything can be reached by keyboard, and no bar lies over it", async () => {
  await page.setViewportSize(PHONE);
  await go("/specimen");
  assert.ok((await assertKeyboard(page)) > 30);
});

test("a draft is saved on the server a second after a pause", async () => {
  await go("/meetings/1/log");
  await note().fill("First words");
  await status("Saved ");
  assert.deepEqual(site.state.drafts, ["First words"]);
});

test("a draft written without a network is kept, comes back and is then saved", async () => {
  const once = crypto.randomUUID();
  site.state.once = () => once;
  await go("/meetings/1/log");
  await loseNetwork(context, site);
  await note().fill("Written on the bus");
  await status("Saved on this phone");
  await page.goto("about:blank");
  await restoreNetwork(context, site);
  await go("/meetings/1/log");
  await status("Saved ");
  assert.equal(await note().inputValue(), "Written on the bus");
  await until("the draft is on the server", () => site.state.drafts.includes("Written on the bus"));
});

test("two versions of a draft are both shown, and the person chooses", async () => {
  const once = crypto.randomUUID();
  site.state.once = () => once;
  await go("/meetings/1/log");
  await loseNetwork(context, site);
  await note().fill("From the phone");
  await status("Saved on this phone");
  await page.goto("about:blank");
  await restoreNetwork(context, site);
  site.state.serverNote = "From the desk";
  await go("/meetings/1/log");
  await page.locator(".bb-two blockquote", { hasText: "From the phone" }).waitFor();
  assert.equal(await note().inputValue(), "From the desk");
  await page.getByRole("button", { name: "Use what I wrote on the phone" }).click();
  assert.equal(await note().inputValue(), "From the phone");
  await until("the choice is on the server", () => site.state.drafts.includes("From the phone"));
});

test("leaving blanks the page and replaces the history entry", async () => {
  await go("/elsewhere?first");
  await go("/public");
  await page.getByRole("link", { name: "Leave this site" }).click();
  await page.waitForURL((url) => url.pathname === "/elsewhere" && url.search === "");
  await page.goBack();
  assert.equal(new URL(page.url()).search, "?first");
});

test("Esc three times leaves; twice does not", async () => {
  await go("/public");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await page.keyboard.press("a");
  await page.keyboard.press("Escape");
  assert.equal(new URL(page.url()).pathname, "/public");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await page.waitForURL((url) => url.pathname === "/elsewhere");
});

test("a list answers while one types, and its address can be shared", async () => {
  await go("/list");
  await page.keyboard.press("/");
  await page.keyboard.type("ri");
  await page.getByText("1 people").waitFor();
  assert.deepEqual(await page.locator("#results li").allTextContents(), ["Kari"]);
  await page.waitForURL((url) => url.search === "?q=ri");
  assert.equal(await page.evaluate(() => document.activeElement.id), "s");
});

test("names can be hidden, on this page and the next, and shown again", async () => {
  await go("/list");
  await page.getByRole("button", { name: "Hide names" }).click();
  assert.deepEqual(await page.locator(".bb-name").allTextContents(), ["L.", "T.", "K.", "S."]);
  assert.equal(await page.title(), "Brobygger");
  await page.reload();
  await page.locator(".bb-name", { hasText: "K." }).waitFor();
  await page.getByRole("button", { name: "Hide names" }).click();
  assert.equal(await page.locator(".bb-name").first().textContent(), "Leila");
});

test("two minutes before the session ends the page asks; staying begins it anew", async () => {
  await page.clock.install();
  await go("/list");
  await page.locator("html").waitFor();
  await page.waitForFunction(() => document.querySelector("[data-hide-names-button]").hidden === false);
  const dialog = page.getByRole("dialog", { name: "Are you still there?" });
  await page.clock.runFor(470_000);
  assert.equal(await dialog.isVisible(), false);
  await page.clock.runFor(15_000);
  await dialog.waitFor();
  await dialog.getByRole("button", { name: "Stay signed in" }).click();
  await dialog.waitFor({ state: "hidden" });
  await page.clock.runFor(485_000);
  await dialog.waitFor();
  await page.clock.runFor(125_000);
  await page.waitForURL((url) => url.pathname === "/sign-in");
});

test("a page on which something has been written stays when the session has ended, and says what to do", async () => {
  await page.clock.install();
  await go("/write");
  await page.waitForLoadState();
  await page.getByLabel("Why").fill("They know each other from the café");
  await page.clock.runFor(485_000);
  await page.getByRole("dialog", { name: "Are you still there?" }).waitFor();
  await page.clock.runFor(125_000);
  const dialog = page.getByRole("dialog", { name: "You have been signed out" });
  await dialog.waitFor();
  await assertAccessible(page, "signed out while writing");
  assert.equal(await dialog.getByRole("link").getAttribute("target"), "_blank");
  await dialog.getByRole("button", { name: "Back to what I wrote" }).click();
  await dialog.waitFor({ state: "hidden" });
  await page.clock.runFor(3_600_000);
  assert.equal(await page.getByLabel("Why").inputValue(), "They know each other from the café");
  assert.equal(new URL(page.url()).pathname, "/write");
});

test("nothing that was written is sent while nobody would take it", async () => {
  await go("/write");
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.getByLabel("Why").fill("They know each other from the café");
  const save = page.getByRole("button", { name: "Save" });
  site.state.network = "lost";
  await save.click();
  await page.waitForFunction(() => document.getElementById("bb-strip").textContent.includes("You are offline."));
  assert.doesNotMatch(await page.locator("#bb-strip").innerText(), /kept on this phone/, "nothing is promised");
  site.state.network = "up";
  site.state.person = "";
  await save.click();
  const dialog = page.getByRole("dialog", { name: "You have been signed out" });
  await dialog.waitFor();
  await dialog.getByRole("button", { name: "Back to what I wrote" }).click();
  assert.equal(site.state.posts, 0);
  assert.equal(await page.getByLabel("Why").inputValue(), "They know each other from the café");
  site.state.person = "p-leila";
  await save.click();
  await page.waitForURL((url) => url.pathname === "/me");
  assert.equal(site.state.posts, 1);
});
