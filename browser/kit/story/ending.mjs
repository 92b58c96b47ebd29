// 9. Either side pauses in one press; the goodbye is planned, written and said; or either stops in one press.
import assert from "node:assert/strict";
import { inDays } from "./days.mjs";
import { openPerson } from "./meet.mjs";

const fold = (action) => `main details:has(form[action$="${action}"]) > summary`;

export async function pauseAndEnd(story) {
  const { guide, recipient, mailbox } = story;
  const person = recipient.self;
  await person.open("/my");
  await person.unfold(fold("/pause"));
  await person.send("/pause");
  await mailbox.next(guide.email, /^\/me/);
  await openPerson(story);
  assert.equal(await guide.self.has("main a[href$='/meetings/new']"), 0, "they pause");
  await person.open("/my");
  await person.send("/resume");

  await story.nora.open(story.path);
  await story.nora.write("on", inDays(30));
  await story.nora.send("/ending-day");
  await person.open("/my/ending");
  await person.write("did", "Gikk langs fjorden");
  await person.write("take", "At jeg kan ringe");
  await person.tick("onward", "cafe");
  await person.send("/my/ending");
  await openPerson(story);
  await guide.self.press("main a[href$='/ending']");
  assert.match(await guide.self.text("main"), /Gikk langs fjorden/);
  assert.doesNotMatch(await guide.self.text("main"), /At jeg kan ringe/, "what I take with me is mine alone");
  await guide.self.write("thanks", "Takk for turene");
  await guide.self.send("/ending");
  await person.open("/my/ending");
  assert.match(await person.text("main figure"), /Takk for turene/);
  if (story.ends === "stop") {
    await openPerson(story);
    await guide.self.unfold(fold("/stop"));
    await guide.self.send("/stop");
    await mailbox.next(recipient.email, /^\/my/);
  } else {
    await person.send("/end");
  }
  await person.open("/my");
  assert.equal(await person.has("main form[action$='/pause']"), 0, "it is over");
}
