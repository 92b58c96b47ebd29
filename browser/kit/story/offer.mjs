// 2. A colleague on the ward makes an offer with the person beside them: no, not now, yes.
import assert from "node:assert/strict";
import { somebody } from "../somebody.mjs";
import { PASSWORD, PEOPLE } from "../simulated.mjs";
import { inDays } from "./days.mjs";

const MUNICIPALITY = "Søholm Kommune";

async function begin(tone, answer) {
  await tone.open("/ward/offer");
  await tone.tick("answer", answer);
  const value = await tone.page.locator("main select[name=org] option", { hasText: MUNICIPALITY }).getAttribute("value");
  await tone.pick("org", value);
}

const fold = (name) => `main details:has(input[name="${name}"]) > summary`;

async function yes(story, tone, { name, email, phone, language, words, shares }) {
  await begin(tone, "yes");
  await tone.send("/ward/offer", 422); // Nobody is written down without a name and their own yes.
  assert.ok(await tone.has("main [role=alert] a[href='#contact']"));
  await tone.write("first_name", name);
  if (email) await tone.write("email", email);
  if (phone) await tone.write("phone", phone);
  await tone.pick("reads", story.lang);
  await tone.write("discharge_on", inDays(12));
  const codes = await tone.page.locator("main select[name=target] option").evaluateAll((all) => all.map((o) => o.value));
  await tone.pick("target", codes.at(1));
  await tone.write("words", words);
  if (language) {
    await tone.unfold(fold("language"));
    await tone.tick("language", language);
  }
  await tone.tick("contact", "yes");
  if (shares) await tone.tick("share_ward", "yes");
  await tone.tick("days", "90");
  await tone.send("/ward/offer");
}

export async function makeAnOffer(story) {
  const tone = await somebody(story, "Tone");
  story.tone = tone;
  await tone.signIn(PEOPLE.referrer, PASSWORD);
  await begin(tone, "no");
  await tone.write("first_name", "Nobody");
  await tone.send("/ward/offer");
  assert.doesNotMatch(await tone.text("main"), /Nobody/, "a no keeps nobody");

  await begin(tone, "later");
  await tone.write("first_name", "Eskil");
  await tone.tick("again", "ask-in-a-week");
  await tone.send("/ward/offer");
  assert.equal(await tone.page.locator("tr", { hasText: "Eskil" }).locator("a[href*='again=']").count(), 1);

  const began = Date.now();
  await yes(story, tone, { ...story.recipient, words: story.wish, shares: true });
  assert.ok(Date.now() - began < 60_000, "an offer takes less than a minute");
  await yes(story, tone, { name: "Semhar", phone: "+45 00 99 88 77", language: "ti", words: "" });
  const says = (name) => tone.page.locator("tbody tr", { hasText: name }).locator("td").last().innerText();
  assert.notEqual(await says(story.recipient.name), await says("Semhar"), "only one shares how it goes");
}
