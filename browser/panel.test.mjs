// A framework is asked about and written on: a panel of twelve in two languages, three rounds, what is decided and published;
// and an author who copies, edits, translates, opens for comments, publishes and compares.
import assert from "node:assert/strict";
import { after, before, beforeEach, afterEach, test } from "node:test";
import { startBrowser } from "./kit/chromium.mjs";
import { PASSWORD, PEOPLE, startSimulated } from "./kit/simulated.mjs";
import { somebody } from "./kit/somebody.mjs";

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
  await nora.open("/validations/new");
  await nora.pick("framework", "brobygger-core");
  await nora.write("title", "Grupper");
  await nora.tick("domain", "groups");
  await nora.tick("language", "nb");
  await nora.tick("language", "da");
  for (const [name, value] of Object.entries({ keep: 78, drop: 50, clear: 78, moved: 15, median: 10, rounds: 3 })) {
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
async function answer(who, link, relevance) {
  await who.open(link);
  await who.press("main .bb-links a");
  const names = await who.page
    .locator("main input[type=radio][name^=relevance-]")
    .evaluateAll((all) => [...new Set(all.map((one) => one.name))]);
  assert.equal(names.length, 3, "a domain of three statements");
  for (const [at, name] of names.entries()) {
    await who.tick(name, String(relevance[at]));
    await who.tick(name.replace("relevance-", "clarity-"), "4");
  }
  await who.write(names[0].replace("relevance-", "comment-"), "Det er slik vi gjør det");
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
    await nora.send("/open");
    for (const [at, link] of links.entries()) {
      // Nobody doubts the first statement, nobody wants the second, and of the third they never agree.
      const who = at % 2 ? reads.da : reads.nb;
      await answer(who, link, [4, 1, at % 3 ? 4 : 1]);
      if (at === 0 && round > 1) assert.match(await who.text("main"), /Det er slik vi gjør det/);
    }
    await nora.open(work);
    await nora.send("/close");
    if (round === 1) assert.equal(await nora.has(`main form[action$="/publish"]`), 0, "nothing is decided yet");
    if (await nora.has(`main form[action$="/open"]`)) await nora.tick("asks", "all");
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
  await nora.press(`main a[href*="${own}"][href*="?"], main a[href*="${own}/parts/"]`).catch(() => {});
  await nora.open(`${own}/translate/nb`);
  await nora.open(`${own}/about`);
  await nora.open(`${own}/publish`);
  await nora.send("/open");
  const anybody = await somebody(storyOf({ lang: "sv", script: false, phone: true }), "anybody");
  await anybody.open(`/f/${own.split("/").at(-1)}`);
  for (const { context, complaints, name } of [nora, anybody]) {
    assert.deepEqual(complaints, [], name);
    await context.close();
  }
});
