// 11. The recipient sees who can see what, stops a sharing at once, sees who looked, and takes it all out.
import assert from "node:assert/strict";

const stop = (title) => title.locator("xpath=ancestor::article").locator("form[action$='/stop'] button");

/** What the ward reads of how it goes with somebody. */
const says = (tone, name) => tone.page.locator("tbody tr", { hasText: name }).locator("td").last().innerText();
/** What it reads of somebody, and of Semhar, who has said no to that. */
async function wardReads({ tone, recipient }) {
  await tone.open("/ward/referrals");
  return [await says(tone, recipient.name), await says(tone, "Semhar")];
}

export async function whatIsMine(story) {
  const person = story.recipient.self;
  assert.notEqual(...(await wardReads(story)), "the ward hears how it goes");
  await person.open("/my/about-me");
  const ward = person.page.locator("main article h3", { has: person.page.locator("xpath=following-sibling::p[contains(., 'Bøg') or contains(., 'Midtvest')]") });
  await person.press(stop(ward.first()));
  assert.equal(...(await wardReads(story)), "and not any more, at once");

  await person.open("/my/about-me");
  await person.press("main a[href$='/looked']");
  assert.match(await person.text("main ol.bb-looked"), /Nora/, "who looked");
  await person.open("/my/about-me");
  await person.press("main a[href$='/take']");
  assert.match(await person.text("main"), new RegExp(story.wish));
  const data = (await person.file("/my/about-me/take/file", /json/)).toString();
  assert.match(data, new RegExp(story.wish));
  const paper = await person.file("/my/about-me/take/paper", /application\/pdf/);
  assert.equal(paper.subarray(0, 5).toString(), "%PDF-");
}
