// Between 1 and 2: a coordinator takes on a guide, approves the training, and the two make their agreement.
import assert from "node:assert/strict";
import { somebody } from "../somebody.mjs";
import { PASSWORD, PEOPLE } from "../simulated.mjs";
import { inDays } from "./days.mjs";

export async function takeOnAGuide(story) {
  const nora = await somebody(story, "Nora");
  story.nora = nora;
  await nora.signIn(PEOPLE.coordinator, PASSWORD);
  await nora.open("/peers");
  await nora.press("main a[href='/peers/new']");
  await nora.write("first_name", story.guide.name);
  await nora.write("email", story.guide.email);
  await nora.pick("language", story.lang);
  await nora.write("trained_on", inDays(-20));
  await nora.write("approved_until", inDays(300));
  await nora.send("/peers/new");
  const { pathname } = new URL(nora.page.url());
  if (!/^\/peers\/[0-9a-f-]{36}$/.test(pathname)) {
    await nora.press(nora.page.locator("main a[href^='/peers/']", { hasText: story.guide.name }));
  }
  story.guide.id = new URL(nora.page.url()).pathname.split("/").at(-1);
  await nora.press(`main a[href='/peers/${story.guide.id}/training']`);
  assert.ok(await nora.has("main li .ds-tag, main li .bb-tag"), "the approval holds");

  await nora.open(`/peers/${story.guide.id}`);
  await nora.press(`main a[href^='/agreements/new?guide=${story.guide.id}']`);
  for (const field of await nora.page.locator("main form input:not([type=hidden])").all()) {
    if ((await field.inputValue()) !== "") continue;
    const name = await field.getAttribute("name");
    const type = await field.getAttribute("type");
    const said = { date: inDays(0), tel: "+45 00 11 22 33", email: story.guide.email }[type] ?? "Søholm";
    await nora.write(name, said);
  }
  await nora.send("/agreements/new");
  story.papers = [new URL(nora.page.url()).pathname];
  await nora.send("/yes");

  const guide = await somebody(story, story.guide.name);
  story.guide.self = guide;
  const paper = await story.mailbox.next(story.guide.email, /^\/agreements\//);
  await guide.follow(paper);
  await guide.send("/yes");
  assert.equal(await guide.has("main form[action$='/yes']"), 0, "both have said yes");
}
