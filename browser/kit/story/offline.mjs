// 5. The guide tells about a meeting on a phone that has lost its network: kept, sent once, and truthfully said.
import assert from "node:assert/strict";
import { loseNetwork, nothingWaits, restoreNetwork, storesAsText, workerReady } from "../lost-network.mjs";
import { PASSWORD, PEOPLE } from "../simulated.mjs";
import { somebody } from "../somebody.mjs";
import { inHours } from "./days.mjs";
import { fillLog, openPerson, told } from "./meet.mjs";

const NOTE = "Sendt fra skogen";
const TWICE = "Svaret kom aldri frem";
const KEPT = "Skrevet uten nett";

/** What the page says of a form is what the program's own words for it are, in the reader's language. */
async function says(page, word) {
  const start = await page.evaluate(
    (key) => document.getElementById("bb-words").dataset[key].split("{")[0].trim(),
    word,
  );
  assert.ok(start.length > 3, `${word} is said as “${start}”`);
  await page.waitForFunction((text) => document.querySelector("[data-status]")?.textContent.startsWith(text), start);
}
const strip = (page) => page.waitForFunction(() => document.getElementById("bb-strip")?.hidden === false);
const quiet = (page) => page.waitForFunction(() => !document.querySelector("form[data-sending]"));
const press = (self) => self.work.press(self.page.locator("main form[data-offline] button[type=submit]"));

/** Opens the log of a meeting that was not planned, and fills it in. */
async function tellOfAnother(story, note) {
  await openPerson(story);
  await story.guide.self.press("main a[href^='/me/people/'][href$='/log']");
  const { date, time } = inHours(-1);
  await story.guide.self.write("date", date);
  await story.guide.self.write("time", time);
  await fillLog(story.guide.self, note);
}

/** The network goes while the log is being written; it is sent when the network is there again, and once. */
async function onTheWay(story) {
  const { page, context } = story.guide.self;
  const { site } = story.program;
  await tellOfAnother(story, NOTE);
  await loseNetwork(context, site);
  await press(story.guide.self);
  await says(page, "kept");
  await quiet(page);
  await strip(page);
  assert.doesNotMatch(await storesAsText(page), new RegExp(NOTE), "what is kept on the phone is sealed");
  await restoreNetwork(context, site);
  await says(page, "sent");
  assert.equal(await told(story, NOTE), 1, "exactly one log");
}

/** The log arrives, and the answer is lost on its way back: sent again, it counts once. */
async function answerLost(story) {
  const { page } = story.guide.self;
  await tellOfAnother(story, TWICE);
  story.program.site.state.network = "lost after";
  await press(story.guide.self);
  await says(page, "kept");
  await quiet(page);
  story.program.site.state.network = "up";
  await story.guide.self.open("/me");
  await nothingWaits(page);
  assert.equal(await told(story, TWICE), 1, "exactly one log, though it was sent twice");
}

/** A page that was kept opens without a network. */
async function withoutAnyNetwork(story) {
  const { site } = story.program;
  const bjarke = await somebody(story, "Bjarke");
  const { page, context } = bjarke;
  await bjarke.signIn(PEOPLE.peer, PASSWORD);
  await bjarke.open("/me");
  const log = await page.locator("main a[data-keep][href$='/log']").last().getAttribute("href");
  await workerReady(page, ["/me", log]);
  await loseNetwork(context, site);
  await page.locator(`main a[href="${log}"]`).first().click();
  await page.waitForURL((url) => url.pathname === log);
  await strip(page);
  await fillLog(bjarke, KEPT);
  await press(bjarke);
  await says(page, "kept");
  await page.goto(`${story.program.origin}/me`);
  await page.waitForFunction(() => document.querySelectorAll("[data-queue] li[data-state=waiting]").length === 1);
  await page.goto(`${story.program.origin}/${story.lang}/help-now`);
  assert.ok((await page.locator("a[href^='tel:']").count()) > 0, "help opens without a network");
  await restoreNetwork(context, site);
  await page.goto(`${story.program.origin}/me`);
  await nothingWaits(page);
  await bjarke.open(log);
  assert.equal(await page.locator("main textarea[name=note]").inputValue(), KEPT);
  await bjarke.open("/me");
  await nothingWaits(page);
}

export async function lostNetwork(story) {
  if (!story.phone) return;
  await onTheWay(story);
  await answerLost(story);
  await withoutAnyNetwork(story);
}
