// 3 and 4. Suggestions with reasons and cautions; a person decides; both are asked, and either may say no.
import assert from "node:assert/strict";
import { somebody } from "../somebody.mjs";

const REASON = "Har mødt hinanden på åbent hus";

/** The coordinator opens the page of somebody who waits. */
async function openWaiting(nora, name) {
  await nora.open("/referrals?all=1");
  await nora.press(nora.page.locator("tbody th a", { hasText: name }));
}

/** Opens whatever folds this lies in, outermost first. */
async function unfoldTo(nora, target) {
  const folds = target.locator("xpath=ancestor::details");
  for (const fold of await folds.all()) {
    if (!(await fold.evaluate((element) => element.open))) await nora.unfold(fold.locator("> summary"));
  }
}

async function askWithReason(nora) {
  const anyway = nora.page.locator("main article:has(textarea[name=why])").first();
  const guide = await anyway.locator("h3 a").getAttribute("href");
  const inside = (selector) => nora.page.locator(`main article:has(h3 a[href="${guide}"]) ${selector}`);
  await unfoldTo(nora, inside("form[action$='/match'] button"));
  await nora.press(inside("form[action$='/match'] button"), 422); // An own choice needs a reason.
  await unfoldTo(nora, inside("form[action$='/match'] button"));
  await nora.work.write(inside("textarea[name=why]"), REASON);
  await nora.press(inside("form[action$='/match'] button"));
}

async function askOwnGuide(story) {
  const { nora, guide } = story;
  const inside = (selector) => nora.page.locator(`main article:has(h3 a[href="/peers/${guide.id}"]) ${selector}`);
  const all = nora.page.locator("main a[href$='/match?all=1']").first();
  if (!(await inside("h3 a").count()) && (await all.count())) {
    await unfoldTo(nora, all);
    await nora.press(all);
  }
  assert.equal(await inside("h3 a").count(), 1, "the new guide can be asked");
  const button = inside("form[action$='/match'] button");
  await unfoldTo(nora, button);
  if (await inside("textarea[name=why]").count()) {
    await nora.work.write(inside("textarea[name=why]"), REASON);
  }
  await nora.press(button);
}

export async function findAGuide(story) {
  const { nora } = story;
  await nora.open("/referrals?all=1");
  const semhar = nora.page.locator("tbody tr", { hasText: "Semhar" }).locator("td").nth(1);
  assert.ok(await semhar.locator(".bb-quiet").innerText(), "who waits has the reason, and what would help");
  await openWaiting(nora, "Semhar");
  assert.ok(await nora.has("main section[aria-labelledby=sug-h] .bb-card h3"), "why, and what would help");

  await openWaiting(nora, story.recipient.name);
  assert.match(await nora.text("main"), new RegExp(story.wish), "wishes in own words");
  assert.ok((await nora.has("main .bb-reasons li")) > 0, "reasons");
  await askWithReason(nora);
  await openWaiting(nora, story.recipient.name);
  assert.equal(await nora.text("main [data-own-reason]"), REASON, "the reason is kept");
}

export async function askBoth(story) {
  const { nora, mailbox, recipient } = story;
  const other = await somebody(story, "a guide who says no");
  const toGuide = await mailbox.next((to) => to !== recipient.email, /^\/asked\//);
  assert.doesNotMatch(toGuide.body, new RegExp(recipient.name), "a letter names nobody");
  await other.follow(toGuide);
  assert.doesNotMatch(await other.text("main"), new RegExp(recipient.name), "nor does the question");
  await other.choose("answer", "no");
  assert.equal(await other.has("main button[name=answer]"), 0);

  const person = await somebody(story, recipient.name);
  recipient.self = person;
  await person.follow(await mailbox.next(recipient.email, /^\/asked\//));
  assert.equal(await person.has("main button[name=answer]"), 0, "it turned out differently");

  await openWaiting(nora, recipient.name);
  await askOwnGuide(story);
  await story.guide.self.follow(await mailbox.next(story.guide.email, /^\/asked\//));
  await story.guide.self.choose("answer", "yes");
  await person.follow(await mailbox.next(recipient.email, /^\/asked\//));
  assert.match(await person.text("main"), new RegExp(story.guide.name));
  await person.choose("answer", "yes");
  assert.equal(await person.has("main button[name=answer]"), 0, "both have said yes");
}
