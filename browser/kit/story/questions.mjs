// 7. Questions about how it goes: one a page; stop and go on; skip. Only for somebody who said yes to them.
import assert from "node:assert/strict";

const give = (purpose) => `main form[action$="/give"]:has(input[name=purpose][value="${purpose}"]) button`;

async function answerOne(person, value) {
  assert.equal(await person.has("main fieldset"), 1, "one question a page");
  const values = await person.page.locator("main input[name=answer]").evaluateAll((all) => all.map((i) => i.value));
  await person.tick("answer", value === "skip" ? "skip" : values.at(value));
  await person.press("main form button[type=submit]");
  if (/\/help$/.test(new URL(person.page.url()).pathname)) {
    assert.ok(await person.has("main a[href^='tel:']"), "help at once");
    await person.press("main a.ds-button");
  }
}

const asks = (person) => /\/my\/answers\/[^/]+\/\d+$/.test(new URL(person.page.url()).pathname);

export async function answerQuestions(story) {
  const person = story.recipient.self;
  await person.open("/my/about-me");
  await person.press(give("evaluation"));
  await person.follow(await story.mailbox.next(story.recipient.email, /^\/my\/answers\//));
  await person.press("main a.ds-button");
  await answerOne(person, 0);
  await answerOne(person, "skip");
  const third = person.page.url();
  await person.press("main .bb-savebar a"); // Stop here.
  await person.press("main a.ds-button"); // Go on.
  assert.equal(person.page.url(), third, "goes on where it stopped");
  for (let question = 3; question < 40 && asks(person); question += 1) await answerOne(person, 1);
  assert.ok((await person.has("main dl dd")) > 4, "what was said");
}
