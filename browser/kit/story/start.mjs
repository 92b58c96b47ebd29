// 1. A network administrator starts a programme from the template; each partner has people of its own.
import assert from "node:assert/strict";
import { somebody } from "../somebody.mjs";
import { PASSWORD, PEOPLE } from "../simulated.mjs";
import { inDays } from "./days.mjs";

/** Somebody who is invited reads the letter, chooses a password and is in. */
async function comes(story, { name, email }) {
  const self = await somebody(story, name);
  const letter = await story.mailbox.next(email, /^\/account\/new/);
  assert.doesNotMatch(letter.body, new RegExp(name), "a letter names nobody");
  return self.welcome(letter, story.password);
}

export async function startAProgramme(story) {
  const nils = await somebody(story, "Nils");
  await nils.signIn(PEOPLE.network, PASSWORD);
  await nils.press("main a[href='/network/programmes/new']");
  await nils.press("main a[href*='template=peer-guide']");
  await nils.write("name", "Over fjorden");
  await nils.write("started_on", inDays(0));
  await nils.pick("country", "NO");
  await nils.pick("currency", "NOK");
  await nils.write("new-region", "Helse Fjord");
  await nils.write("wards", "Post Eik");
  await nils.choose("step", "review", 422); // A municipality is missing, and the page says so.
  assert.ok(await nils.has("main [role=alert] a[href='#partners']"));
  await nils.write("new-municipality", "Vik kommune");
  await nils.choose("step", "review");
  assert.match(await nils.text("main dl"), /Vik kommune[\s\S]*Helse Fjord|Helse Fjord[\s\S]*Vik kommune/);
  await nils.choose("step", "start");
  const programme = new URL(nils.page.url()).pathname;
  assert.match(programme, /^\/network\/programmes\/[0-9a-f-]{36}$/);

  const row = nils.page.locator("tbody tr", { hasText: "Vik kommune" });
  await nils.press(row.locator("a[href$='/invite']"));
  await nils.write("first_name", "Oddny");
  await nils.write("email", "oddny@vik.example.org");
  await nils.tick("language", story.lang);
  await nils.send("/invite");

  const oddny = await comes(story, { name: "Oddny", email: "oddny@vik.example.org" });
  for (const [name, role] of [["Maren", "manager"], ["Kristin", "coordinator"]]) {
    await oddny.open("/admin");
    await oddny.press("main a[href='/admin/people/new']");
    await oddny.write("first_name", name);
    await oddny.write("email", `${name.toLowerCase()}@vik.example.org`);
    await oddny.pick("role", role);
    await oddny.pick("language", story.lang);
    await oddny.send("/admin/people/new");
  }
  const maren = await comes(story, { name: "Maren", email: "maren@vik.example.org" });
  await maren.open(programme);
  await maren.send("/agree");
  assert.equal(await maren.has("main form[action$='/agree']"), 0, "Vik has said yes");
  const kristin = await comes(story, { name: "Kristin", email: "kristin@vik.example.org" });
  await kristin.open("/today");
  assert.equal(await kristin.has("main ol.bb-needs > li"), 0, "a new partner sees nobody else's people");
}
