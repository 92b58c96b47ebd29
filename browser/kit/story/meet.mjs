// 5 and 6. They plan a meeting and tell about it; the calendar names nobody; "can't come" tells the other.
import assert from "node:assert/strict";
import { inHours } from "./days.mjs";

/** Both come in: by the letters that invited them, with passwords of their own. */
export async function comeIn(story) {
  for (const one of [story.guide, story.recipient]) {
    await one.self.welcome(await story.mailbox.next(one.email, /^\/account\/new/), story.password);
  }
  assert.match(story.guide.self.page.url(), /\/me\b/);
  assert.match(story.recipient.self.page.url(), /\/my\b/);
}

/** The guide's page of the person. */
export async function openPerson({ guide, recipient }) {
  await guide.self.open("/me");
  await guide.self.press(guide.self.page.locator("main a[href^='/me/people/']", { hasText: recipient.name }));
}

async function plan(self, { date, time }) {
  await self.press("main a[href$='/meetings/new']");
  await self.write("date", date);
  await self.write("time", time);
  await self.pick("minutes", "60");
  await self.tick("kind", "outdoors");
  await self.write("place", "Ved broen");
  await self.send("/meetings/new");
}

/** Fills in the log of a meeting that was held. */
export async function fillLog(self, note) {
  await self.tick("met", "held");
  await self.tick("dur", "60");
  await self.tick("about", "everyday");
  await self.tick("self", "fine");
  await self.write("note", note);
}

/** How often something was told, as the guide sees it. */
export async function told(story, note) {
  await openPerson(story);
  return story.guide.self.page.locator("main li", { hasText: note }).count();
}

export async function meet(story) {
  const { guide, recipient } = story;
  await openPerson(story);
  await plan(guide.self, inHours(3));
  await recipient.self.open("/my");
  assert.match(await recipient.self.text("main"), /Ved broen/, "both see when and where");
  await guide.self.open("/me");
  const log = guide.self.page.locator("main a[href^='/meetings/'][href$='/log']").first();
  await guide.self.press(log);
  await fillLog(guide.self, "Vi gikk en tur");
  await guide.self.send("/log");
  assert.equal(await told(story, "Vi gikk en tur"), 1);
}

const appointments = (feed) => feed.match(/BEGIN:VEVENT/g)?.length ?? 0;

export async function calendar(story) {
  const { guide, recipient, mailbox } = story;
  await openPerson(story);
  await plan(guide.self, inHours(72));
  await guide.self.open("/settings/calendar");
  await guide.self.send("/settings/calendar");
  const address = await guide.self.text("main code");
  const read = async () => (await guide.self.file(address, /text\/calendar/)).toString();
  const feed = await read();
  const before = appointments(feed);
  assert.ok(before >= 2, feed);
  assert.doesNotMatch(feed, new RegExp(`${recipient.name}|${guide.name}|Ved broen|Søholm`), "a calendar names nobody");

  await recipient.self.open("/my");
  await recipient.self.send("/cannot-come");
  const letter = await mailbox.next(guide.email, /^\/(me|meetings)/);
  assert.doesNotMatch(letter.body, new RegExp(recipient.name));
  await openPerson(story);
  assert.equal(await guide.self.has("main form[action$='/cannot-come']"), 0, "the meeting is off");
  assert.equal(appointments(await read()), before - 1, "and gone from the calendar");
}
