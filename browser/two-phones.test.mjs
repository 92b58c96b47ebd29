// Telling about meetings on phones, against the program itself: two versions are both shown, nothing is overwritten
// before somebody has chosen, and a meeting nobody had planned can be told.
import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { openWindow, PHONE, startBrowser } from "./kit/chromium.mjs";
import { listed, nothingWaits, workerReady } from "./kit/lost-network.mjs";
import { signIn } from "./kit/person.mjs";
import { PASSWORD, PEOPLE, startSimulated } from "./kit/simulated.mjs";

let program;
let browser;
let windows;

before(async () => {
  program = await startSimulated();
  browser = await startBrowser();
});
after(async () => {
  await browser?.close();
  await program?.stop();
});
beforeEach(() => (windows = []));
afterEach(() => Promise.all(windows.map((context) => context.close())));

async function phoneOf(role) {
  const { context, page } = await openWindow(browser, { size: PHONE });
  windows.push(context);
  await signIn(page, program.origin, { email: PEOPLE[role], password: PASSWORD });
  const open = (path) => page.goto(program.origin + path);
  const note = page.locator("main textarea[name=note]");
  const save = () => page.locator("main form.bb-form button[type=submit]").click();
  return { context, page, open, note, save };
}

async function fill(phone, text) {
  await phone.page.locator("main input[name=met][value=held]").setChecked(true, { force: true });
  await phone.page.locator("main input[name=dur][value='60']").setChecked(true, { force: true });
  await phone.note.fill(text);
}
const status = (page, text) =>
  page.waitForFunction((t) => document.querySelector("[data-status]")?.textContent.startsWith(t), text);
const onMe = (page) => page.waitForURL((url) => url.pathname === "/me");

/** Writes a log without a network; the network is there again when somebody else has written something. */
async function writeOffline(phone, log, text, meanwhile) {
  await phone.open(log);
  await phone.context.setOffline(true);
  await fill(phone, text);
  await phone.save();
  await status(phone.page, "Saved on this phone");
  await phone.page.waitForFunction(() => !document.querySelector("form[data-sending]"));
  await meanwhile();
  await phone.context.setOffline(false);
  await status(phone.page, "Needs your answer");
}

/** Opens what needs an answer from the first page, and sends it: both versions are there to choose from. */
async function seeBoth(phone, ...texts) {
  await phone.open("/me");
  await phone.page.locator("[data-queue] li[data-state=needs] a").click();
  await status(phone.page, "Needs your answer");
  assert.equal(await phone.note.inputValue(), texts[0], "what was written on this phone comes back");
  await phone.save();
  await phone.page.getByRole("heading", { level: 1, name: "Two versions of the same meeting" }).waitFor();
  const shown = await phone.page.locator("main").innerText();
  for (const text of texts) assert.ok(shown.includes(text), `${text} in ${shown}`);
}

async function untold(phone) {
  await phone.open("/me");
  const log = await phone.page.locator("main a[data-keep][href^='/meetings/'][href$='/log']").last().getAttribute("href");
  await workerReady(phone.page, ["/me", log]);
  return log;
}

test("two phones of a guide: the version that came first is shown, and stays until the guide chooses", async () => {
  const [one, other] = [await phoneOf("peer"), await phoneOf("peer")];
  const log = await untold(one);
  await writeOffline(one, log, "Written in the forest", async () => {
    await other.open(log);
    await fill(other, "Written at home");
    await other.save();
    await onMe(other.page);
  });
  await seeBoth(one, "Written in the forest", "Written at home");
  await other.open(log);
  assert.equal(await other.note.inputValue(), "Written at home", "nothing is overwritten before the guide chooses");
  await one.open("/me");
  await listed(one.page);
  assert.equal(await one.page.locator("[data-queue] li[data-state=needs]").count(), 1, "and nothing is lost");
  await seeBoth(one, "Written in the forest", "Written at home");
  await one.page.getByRole("button", { name: "Use what I sent now" }).click();
  await onMe(one.page);
  await nothingWaits(one.page);
  await other.open(log);
  assert.equal(await other.note.inputValue(), "Written in the forest");
});

test("a guide and a recipient: what the recipient wrote in the note meanwhile is shown, and can be kept", async () => {
  const [guide, leyla] = [await phoneOf("peer"), await phoneOf("recipient")];
  const log = await told(guide);
  const asLeyla = `/my${log.replace("/log", "/note")}`;
  await writeOffline(guide, log, "The guide's words", async () => {
    await leyla.open(asLeyla);
    await leyla.note.fill("Leyla's own words");
    await leyla.page.locator("main form:has(textarea) button[type=submit]").click();
    await leyla.page.waitForLoadState();
  });
  await seeBoth(guide, "The guide's words", "Leyla's own words");
  await guide.page.getByRole("link", { name: "Keep what is saved" }).click();
  await onMe(guide.page);
  await nothingWaits(guide.page);
  await leyla.open(asLeyla);
  assert.equal(await leyla.note.inputValue(), "Leyla's own words");
});

test("meetings nobody had planned are told without a network, each on its own", async () => {
  const { page, context, open, note, save } = await phoneOf("peer");
  await open("/me");
  const person = await page.locator("main a[href^='/me/people/']").first().getAttribute("href");
  await workerReady(page, ["/me", person, `${person}/log`]);
  await context.setOffline(true);
  for (const text of ["By chance in the forest", "By chance at the ferry"]) {
    await open(person);
    await page.locator(`main a[href="${person}/log"]`).click();
    await page.waitForFunction(() => document.getElementById("bb-strip")?.hidden === false);
    assert.equal(await note.inputValue(), "", "a log of its own");
    await fill({ page, note }, text);
    await save();
    await status(page, "Saved on this phone");
    await page.waitForFunction(() => !document.querySelector("form[data-sending]"));
  }
  await open("/me");
  await listed(page);
  const waiting = page.locator("[data-queue] li[data-state=waiting]");
  assert.equal(await waiting.count(), 2);
  await waiting.first().getByRole("link").click();
  await status(page, "Saved on this phone");
  assert.equal(await note.inputValue(), "By chance in the forest", "what waits opens with its own words");
  await note.fill("By chance in the big forest");
  await save();
  await page.waitForFunction(() => !document.querySelector("form[data-sending]"));
  await context.setOffline(false);
  await open("/me");
  await nothingWaits(page);
  await open(person);
  for (const text of ["By chance in the big forest", "By chance at the ferry"]) {
    assert.equal(await page.locator("main li", { hasText: text }).count(), 1, text);
  }
});

/** A meeting of the two that has been told about. */
async function told(guide) {
  const leyla = await phoneOf("recipient");
  await leyla.open("/my/appointments");
  const name = (await leyla.page.locator("main a[href^='/meetings/']").last().getAttribute("href")).split("?")[0];
  return `${name}/log`;
}
