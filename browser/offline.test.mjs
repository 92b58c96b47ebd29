// Logs on a phone that loses the network: nothing lost, nothing doubled, and the page tells the truth.
import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { assertAccessible, assertNoSidewaysScroll, picture } from "./kit/checks.mjs";
import { openWindow, PHONE, startBrowser } from "./kit/chromium.mjs";
import { loseNetwork, restoreNetwork, storesAsText, workerReady } from "./kit/lost-network.mjs";
import { startSite } from "./kit/site.mjs";

const NOTE = "Jonas wants to try the training group";
let browser;
let site;
let context;
let page;

before(async () => (browser = await startBrowser()));
after(() => browser?.close());
beforeEach(async () => {
  site = await startSite();
  ({ context, page } = await openWindow(browser, { size: PHONE }));
});
afterEach(async () => {
  await context.close();
  await site.stop();
});

const status = (text) =>
  page.waitForFunction((t) => document.querySelector("[data-status]")?.textContent.includes(t), text);
/** Kept on the phone, and the first attempt to send it is over. */
const kept = async () => {
  await status("Saved on this phone");
  await page.waitForFunction(() => !document.querySelector("form[data-sending]"));
};
const strip = (text) =>
  page.waitForFunction((t) => {
    const part = document.getElementById("bb-strip");
    return part && !part.hidden && part.textContent.includes(t);
  }, text);
const onPage = (path) => page.waitForURL((url) => url.pathname === path);
const heading = () => page.locator("h1").textContent();

async function openLog() {
  await page.goto(`${site.origin}/me`);
  await workerReady(page, ["/me", "/meetings/1/log"]);
  await page.getByRole("link", { name: "Log the meeting" }).click();
  await onPage("/meetings/1/log");
}
async function fillLog() {
  await page.getByLabel("Yes, we met").check();
  await page.getByLabel("A note").fill(NOTE);
}
const save = () => page.getByRole("button", { name: "Save the meeting" }).click();

test("with a network a log is sent at once and the next page opens", async () => {
  await openLog();
  await fillLog();
  await save();
  await onPage("/me");
  assert.equal(site.state.logs.size, 1);
  assert.equal(site.state.posts, 1);
  assert.equal(await page.locator("[data-queue]").isVisible(), false);
});

test("without a network a log is kept, said to be kept, and sent exactly once", async () => {
  await openLog();
  await fillLog();
  await loseNetwork(context, site);
  await save();
  await kept();
  await strip("You are offline");
  assert.equal(site.state.logs.size, 0);
  await restoreNetwork(context, site);
  await status("Sent");
  assert.deepEqual([...site.state.logs.values()], [{ person: "p-leila", note: NOTE }]);
  assert.equal(site.state.posts, 1);
});

test("an answer that was lost on the way back does not make two logs", async () => {
  await openLog();
  await fillLog();
  site.state.network = "lost after";
  await save();
  await strip("You are offline");
  await kept();
  assert.equal(site.state.logs.size, 1);
  site.state.network = "up";
  await page.goto(`${site.origin}/me`);
  await page.getByRole("heading", { name: "Everything is sent" }).waitFor();
  assert.equal(site.state.logs.size, 1);
  assert.ok(site.state.posts >= 2);
});

test("the log opens without a network, and again with what was written", async () => {
  await openLog();
  await page.goto(`${site.origin}/me`);
  await loseNetwork(context, site);
  await page.getByRole("link", { name: "Log the meeting" }).click();
  await strip("You see this page as it was");
  await fillLog();
  await save();
  await kept();
  await page.goto(`${site.origin}/me`);
  await page.getByRole("heading", { name: "Waiting to be sent (1)" }).waitFor();
  await page.getByRole("link", { name: "The meeting with Jonas" }).click();
  await kept();
  assert.equal(await page.getByLabel("A note").inputValue(), NOTE);
  await restoreNetwork(context, site);
  await status("Sent");
  assert.equal(site.state.logs.size, 1);
});

test("two windows that come back at once send one log", async () => {
  await openLog();
  await fillLog();
  await loseNetwork(context, site);
  await save();
  await kept();
  const other = await context.newPage();
  await other.goto(`${site.origin}/me`);
  await other.getByRole("heading", { name: "Waiting to be sent (1)" }).waitFor();
  await restoreNetwork(context, site);
  await status("Sent");
  await other.reload();
  await other.getByRole("heading", { name: "Everything is sent" }).waitFor();
  assert.equal(site.state.logs.size, 1);
  assert.equal(site.state.posts, 1);
});

test("when the session is over the log waits, says so, and is sent after signing in", async () => {
  await openLog();
  await fillLog();
  site.state.person = "";
  await save();
  await status("Sign in to send");
  assert.equal(site.state.logs.size, 0);
  await page.locator("#bb-strip").getByRole("link", { name: "Sign in to send" }).click();
  await page.getByLabel("Person").fill("p-leila");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("heading", { name: "Everything is sent" }).waitFor();
  assert.equal(site.state.logs.get([...site.state.logs.keys()][0]).person, "p-leila");
});

test("somebody else on the same phone neither sees nor sends it", async () => {
  await openLog();
  await fillLog();
  await loseNetwork(context, site);
  await save();
  await kept();
  site.state.person = "p-tor";
  await page.goto("about:blank");
  await restoreNetwork(context, site);
  await page.goto(`${site.origin}/me`);
  await workerReady(page, ["/me"]);
  assert.equal(await page.locator("[data-queue]").isVisible(), false);
  assert.equal(site.state.posts, 0);
  site.state.person = "p-leila";
  await page.reload();
  await page.getByRole("heading", { name: "Everything is sent" }).waitFor();
  assert.deepEqual([...site.state.logs.values()], [{ person: "p-leila", note: NOTE }]);
});

test("what the server cannot take is shown by the server when one is there", async () => {
  await openLog();
  await fillLog();
  site.state.refuse = true;
  await save();
  await page.getByRole("alert").waitFor();
  assert.equal(await page.getByLabel("A note").inputValue(), NOTE);
});

test("what the server cannot take later needs an answer, and opens with what was written", async () => {
  await openLog();
  await fillLog();
  await loseNetwork(context, site);
  await save();
  await kept();
  site.state.refuse = true;
  await restoreNetwork(context, site);
  await status("Needs your answer");
  site.state.refuse = false;
  await page.goto(`${site.origin}/me`);
  await page.locator("[data-queue]").getByRole("link", { name: "The meeting with Jonas" }).click();
  await status("Needs your answer");
  assert.equal(await page.getByLabel("A note").inputValue(), NOTE);
  await save();
  await onPage("/me");
  assert.equal(site.state.logs.size, 1);
  assert.equal(await page.locator("[data-queue]").isVisible(), false);
});

test("the network goes while the server says what is missing, and the words are still there", async () => {
  await openLog();
  await fillLog();
  site.state.refuse = true;
  site.state.thenLost = true;
  await save();
  await page.waitForFunction(() => !document.querySelector("form[data-sending]")).catch(() => {});
  site.state.refuse = site.state.thenLost = false;
  site.state.network = "up";
  await page.goto(`${site.origin}/me`);
  await page.locator("[data-queue]").getByRole("link", { name: "The meeting with Jonas" }).click();
  await status("Needs your answer");
  assert.equal(await page.getByLabel("A note").inputValue(), NOTE);
});

for (const status of [403, 404]) {
  test(`what is refused for good (${status}) is said, can be read, tried again and deleted`, async () => {
    await openLog();
    await fillLog();
    site.state.refuse = status;
    await save();
    await strip("Could not be sent");
    assert.equal(site.state.posts, 1, "it is not sent a second time in vain");
    await page.goto(`${site.origin}/me`);
    await page.getByRole("heading", { name: "Could not be sent" }).waitFor();
    const list = page.locator("[data-queue]");
    assert.equal(await list.getByText(NOTE).isVisible(), false);
    await list.getByText("Read what you wrote").click();
    await assertAccessible(page, `what was refused (${status})`);
    await assertNoSidewaysScroll(page, "what was refused");
    await picture(page, "refused");
    assert.match(await list.innerText(), /Did you meet\?\s+Yes, we met\s+A note\s+Jonas wants to try/);
    await list.getByRole("button", { name: "Try again" }).click();
    await page.waitForFunction(() => document.querySelector("[data-queue] details:not([open])"));
    assert.equal(site.state.posts, 2);
    await list.getByText("Read what you wrote").click();
    await list.getByRole("button", { name: "Delete from the phone" }).click();
    await list.waitFor({ state: "hidden" });
    assert.equal(await page.locator("#bb-strip").isVisible(), false);
    assert.doesNotMatch(await storesAsText(page), /queue: /);
  });
}

test("what was refused is sent when the person asks for it and may again", async () => {
  await openLog();
  await fillLog();
  site.state.refuse = 403;
  await save();
  await strip("Could not be sent");
  site.state.refuse = false;
  await page.goto(`${site.origin}/me`);
  await page.getByText("Read what you wrote").click();
  await page.getByRole("button", { name: "Try again" }).click();
  await page.getByRole("heading", { name: "Everything is sent" }).waitFor();
  assert.equal(site.state.logs.size, 1);
});

test("a missing answer is said on the phone when there is no network", async () => {
  await openLog();
  await loseNetwork(context, site);
  await page.getByLabel("A note").fill(NOTE);
  await save();
  await status("One answer is missing");
  assert.equal(await page.evaluate(() => document.activeElement.name), "met");
});

test("nothing that was written or kept can be read in the phone's stores", async () => {
  await openLog();
  await fillLog();
  await loseNetwork(context, site);
  await save();
  await kept();
  const text = await storesAsText(page);
  assert.match(text, /key extractable=false/);
  assert.match(text, /queue: /);
  assert.match(text, /pages: /);
  assert.doesNotMatch(text, /Jonas|training|The meeting/);
});

test("other personal pages are not kept, and signing out forgets the kept ones", async () => {
  await openLog();
  await page.goto(`${site.origin}/today`);
  await loseNetwork(context, site);
  await page.goto(`${site.origin}/today`);
  assert.equal(await heading(), "You are offline");
  await page.goto(`${site.origin}/me`);
  assert.equal(await heading(), "Today");
  await restoreNetwork(context, site);
  await page.goto(`${site.origin}/me`);
  await page.getByRole("button", { name: "Sign out" }).click();
  await onPage("/sign-in");
  await loseNetwork(context, site);
  await page.goto(`${site.origin}/me`);
  assert.equal(await heading(), "You are offline");
});

test("help now opens without a network in every language", async () => {
  await openLog();
  await loseNetwork(context, site);
  for (const lang of ["en", "nb", "da", "sv"]) {
    await page.goto(`${site.origin}/${lang}/help-now`);
    assert.equal(await page.locator("html").getAttribute("lang"), lang);
    assert.equal(await page.locator("a.call").getAttribute("href"), "tel:113");
  }
});

test("a kept page is as protected as the page was", async () => {
  await openLog();
  await page.goto(`${site.origin}/me`);
  await loseNetwork(context, site);
  const response = await page.goto(`${site.origin}/meetings/1/log`);
  assert.match(response.headers()["content-security-policy"], /default-src 'none'/);
});

test("without script a log is sent by the form alone", async () => {
  const plain = await openWindow(browser, { script: false, size: PHONE });
  await plain.page.goto(`${site.origin}/meetings/1/log`);
  await plain.page.getByLabel("Yes, we met").check();
  await plain.page.getByRole("button", { name: "Save the meeting" }).click();
  await plain.page.waitForURL((url) => url.pathname === "/me");
  assert.equal(site.state.logs.size, 1);
  await plain.context.close();
});
