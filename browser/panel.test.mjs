// A framework is asked about and written on: a panel of twelve in two languages, three rounds, what is decided and published;
// and an author who copies, edits, translates, opens for comments, publishes and compares.
import assert from "node:assert/strict";
import { after, before, beforeEach, afterEach, test } from "node:test";
import { startBrowser } from "./kit/chromium.mjs";
import { PASSWORD, PEOPLE, startSimulated } from "./kit/simulated.mjs";
import { somebody } from "./kit/somebody.mjs";

const ARGUMENT = "Det er slik vi gjør det";
const SIDES = { peers: 5, staff: 4, users: 3 };
let browser;
let program;
before(async () => (browser = await startBrowser()));
after(() => browser?.close());
beforeEach(async () => (program = await startSimulated()));
afterEach(() => program?.stop());

const storyOf = (how) => ({ script: true, browser, program, seen: new Set(), windows: [], ...how });

/** Nora asks a panel about one domain; the address where she works on it. */
async function asked(nora) {
  await nora.open("/validations/new?framework=brobygger-core");
  await nora.write("title", "Grupper");
  await nora.tick("domain", "groups");
  await nora.tick("language", "nb");
  await nora.tick("language", "da");
  for (const [name, value] of Object.entries({ keep: 78, drop: 50, clear: 78, moved: 15, rounds: 3 })) {
    await nora.write(name, String(value));
  }
  await nora.write("funding", "Paid for by the county of Nord.");
  await nora.write("licence", "CC BY 4.0");
  await nora.send("/validations/new");
  return new URL(nora.page.url()).pathname;
}

/** Everybody is invited; their links, as they are shown once. */
async function invited(nora, work) {
  const links = [];
  for (const [side, many] of Object.entries(SIDES)) {
    await nora.open(work);
    await nora.pick("stratum", side);
    await nora.write("many", String(many));
    await nora.send("/invite");
    links.push(...(await nora.page.locator("main section code").allInnerTexts()).filter((text) => text.includes("/panel/")));
  }
  return links;
}

/** One of the panel answers: how relevant and clear each statement is, and why. */
async function answer(who, link, relevance, round) {
  await who.open(link);
  await who.press("main .bb-links a");
  const before = await who.page.locator("main").textContent();
  assert.equal(before.includes(ARGUMENT), round > 1, "what others argued stands there from the second round on");
  const names = await who.page
    .locator("main input[type=radio][name^=relevance-]")
    .evaluateAll((all) => [...new Set(all.map((one) => one.name))]);
  assert.equal(names.length, 3, "a domain of three statements");
  for (const [at, name] of names.entries()) {
    await who.tick(name, String(relevance[at]));
    await who.tick(name.replace("relevance-", "clarity-"), "4");
  }
  await who.write(names[0].replace("relevance-", "comment-"), ARGUMENT);
  await who.press("main #answers button[type=submit]");
}

test("a panel of twelve in two languages rates in three rounds, and what is decided can be read", async () => {
  const story = storyOf({ lang: "nb", closely: true });
  const nora = await somebody(story, "the organiser");
  await nora.signIn(PEOPLE.coordinator, PASSWORD);
  const work = await asked(nora);
  const links = await invited(nora, work);
  assert.equal(links.length, 12);
  const reads = {
    nb: await somebody(storyOf({ lang: "nb", phone: true }), "one of the panel"),
    da: await somebody(storyOf({ lang: "da", script: false }), "another of the panel"),
  };
  for (const round of [1, 2, 3]) {
    await nora.open(work);
    if (round > 1) await nora.tick("asks", "all");
    await nora.send("/open");
    for (const [at, link] of links.entries()) {
      // Nobody doubts the first statement, nobody wants the second, and of the third they never agree.
      const who = at % 2 ? reads.da : reads.nb;
      await answer(who, link, [4, 1, at % 3 ? 4 : 1], round);
    }
    await nora.open(work);
    await nora.send("/close");
    if (round === 1) assert.equal(await nora.has(`main form[action$="/publish"]`), 0, "nothing is decided yet");
  }
  await decide(nora, work);
  const anybody = await somebody(storyOf({ lang: "nb", closely: true }), "anybody");
  await anybody.open(work.replace("/work", ""));
  const report = await anybody.text("main");
  for (const said of ["Paid for by the county of Nord.", "CC BY 4.0", "12"]) assert.ok(report.includes(said), said);
  await anybody.file(`${work.replace("/work", "")}/report.pdf`, /application\/pdf/);
  await anybody.open("/frameworks/brobygger-core");
  assert.ok((await anybody.has(`main a[href*="${work.replace("/work", "")}"]`)) > 0, "what was decided stands beside the statement");
  for (const { context, complaints, name } of [nora, anybody, ...Object.values(reads)]) {
    assert.deepEqual(complaints, [], name);
    await context.close();
  }
});

/** The organiser decides about each statement, with a reason where it is not what the rule says. */
async function decide(nora, work) {
  await nora.open(work);
  await nora.press(`main a[href*="/decide/"]`);
  const names = await nora.page
    .locator("main [name^=outcome-]")
    .evaluateAll((all) => [...new Set(all.map((one) => one.name))]);
  for (const [at, name] of names.entries()) {
    await nora.tick(name, ["keep", "drop", "keep"][at]);
    await nora.write(name.replace("outcome-", "reason-"), "Panelet har snakket om det");
  }
  await nora.press("main #decisions button[type=submit]");
  await nora.open(work);
  await nora.send("/publish");
}

test("an author copies a framework, changes and translates it, opens it for comments, publishes and compares", async () => {
  const story = storyOf({ lang: "en", closely: true });
  const nora = await somebody(story, "the author");
  await nora.signIn(PEOPLE.coordinator, PASSWORD);
  await nora.open("/own-frameworks");
  await nora.send("/own-frameworks/copy");
  const own = new URL(nora.page.url()).pathname;
  await nora.open(`${own}/about`);
  await nora.write("title", "Kjernen i nord");
  await nora.send("/about");
  // A statement in other words: its translations are to be looked at again.
  await nora.open(own);
  const part = await nora.page.locator(`main a[href^="${own}/parts/"]`).last().getAttribute("href");
  await nora.open(part);
  await nora.write("words", "You can say what a group is for, and who it is for.");
  await nora.press("main form.bb-form button[type=submit]");
  await nora.open(`${own}/translate/nb`);
  await nora.open(`${own}/translate/nb/${part.split("/").at(-1)}`);
  await nora.write("words", "Du kan si hva en gruppe er til for, og hvem den er for.");
  await nora.press("main form.bb-form button[type=submit]");
  await nora.open(`${own}/publish`);
  await nora.write("until", new Date(Date.now() + 30 * 864e5).toISOString().slice(0, 10));
  await nora.send("/open");
  const anybody = await somebody(storyOf({ lang: "sv", script: false, phone: true }), "anybody");
  const open = `/f/${own.split("/").at(-1)}`;
  await anybody.open(open);
  await anybody.open(`${open}/${part.split("/").at(-1)}`);
  await anybody.write("words", "Även anhöriga kan vara med.");
  await anybody.press("main form.bb-form button[type=submit]");
  await nora.open(`${own}/comments`);
  assert.match(await nora.text("main"), /Även anhöriga kan vara med/);
  await nora.open(`${own}/publish`);
  await nora.send("/publish");
  await nora.open(`${own}/publish`);
  await nora.send("/next");
  await nora.open(`${own}/difference`);
  await nora.open("/own-frameworks/beside");
  const file = await nora.file(`${own}/files/case.json`, /json/);
  assert.equal(JSON.parse(file).CFDocument.title, "Kjernen i nord");
  for (const { context, complaints, name } of [nora, anybody]) {
    assert.deepEqual(complaints, [], name);
    await context.close();
  }
});
