// From a first look at oneself to a badge that anybody can check, and its end: the guide, a trainer, a supervisor, the gap
// talk, the plan, a panel with a peer, and a stranger with a program of their own.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { decodeList } from "@digitalbazaar/vc-bitstring-status-list";
import { importJWK, jwtVerify } from "jose";
import { startBrowser } from "./kit/chromium.mjs";
import { others, PASSWORD, PEOPLE, startSimulated } from "./kit/simulated.mjs";
import { somebody } from "./kit/somebody.mjs";

const STORIES = {
  "in English, every page looked at closely": { lang: "en", closely: true },
  "in Norwegian, on a phone": { lang: "nb", phone: true },
  "in Danish, without script": { lang: "da", script: false },
  "in Swedish, by keyboard alone": { lang: "sv", keyboard: true },
};
const EVIDENCE = "Jeg gikk sammen med Semhar til legen";
let browser;
before(async () => (browser = await startBrowser()));
after(() => browser?.close());

/** Everything on the page of one area is rated alike. */
async function rateHere(who, level) {
  const names = await who.page
    .locator("main fieldset")
    .evaluateAll((sets) => sets.map((set) => set.querySelector("input[type=radio]").name));
  assert.ok(names.length >= 3, "an area has statements");
  for (const name of names) await who.tick(name, String(level));
  await who.press("main form.bb-form button[type=submit]:not([name])");
}

/** Rates the first two areas, each on its own level, and finishes. */
async function rateAll(who, address, levels) {
  await who.open(address);
  await who.press("main .bb-card--accent a.ds-button");
  for (const level of levels) await rateHere(who, level);
  await who.open(address);
  await who.send("/competence/finish");
}

async function theyRate({ peer, second, nora }, address) {
  await rateAll(peer, address, [2, 3]);
  await peer.open(address);
  await peer.tick("with", "supervisor");
  await peer.send("/competence/share");
  await nora.open(address);
  for (const [kind, who] of [
    ["trainer", second],
    ["supervisor", nora],
  ]) {
    const id = await who.page.locator("html").getAttribute("data-person");
    await nora.pick("rater", id);
    await nora.pick("kind", kind);
    await nora.send("/competence/raters");
  }
  await second.open("/competence/asked");
  await second.press("main .bb-links a");
  await rateAll(second, address, [4, 3]);
  assert.equal(await second.has("#h-talk"), 0, "the guide has not shared with the trainer");
  await rateAll(nora, address, [4, 3]);
  assert.ok((await nora.has("#h-talk + ol li")) > 0, "two levels apart is something to talk about");
  assert.equal(await nora.has("figure svg"), 1);
}

async function thePlan(nora, peer, address) {
  await nora.open(`${address}/gaps`);
  await nora.unfold("#h-plan ~ details > summary");
  await nora.write("words", "Øve sammen med Liv");
  const soon = new Date(Date.now() + 20 * 864e5).toISOString().slice(0, 10);
  await nora.write("by", soon);
  await nora.send("/competence/gaps");
  await peer.open(`${address}/gaps`);
  assert.match(await peer.text("main"), /Øve sammen med Liv/);
  await peer.choose("how", "reached");
}

/** The guide shows and asks, the panel says yes; where the badge is. */
async function recognised({ peer, second, nora }, address) {
  const own = address.replace("/competence", "/recognition");
  await peer.open(own);
  await peer.unfold("#h-evidence ~ details > summary");
  await peer.pick("kind", "practice");
  await peer.write("words", EVIDENCE);
  await peer.write("hours", "12");
  await peer.send("/evidence");
  await peer.send("/recognition");
  await nora.open("/recognitions");
  const asked = new URL(peer.page.url()).pathname;
  await nora.press(`main a[href="${asked}"]`);
  for (const who of [second, nora]) {
    await nora.pick("member", await who.page.locator("html").getAttribute("data-person"));
    await nora.send("/panel");
  }
  for (const who of [second, nora]) {
    await who.open(asked);
    assert.match(await who.text("main"), new RegExp(EVIDENCE));
    await who.tick("said", "yes");
    await who.write("words", "Jeg har sett det");
    await who.press("main .bb-card--accent form button[type=submit]");
  }
  await peer.open(own);
  return peer.page.locator("main a[href^='/badges/']").first().getAttribute("href");
}

/** A program that knows nothing of this one checks the badge, as the standards say. Answers whether it has ended. */
async function checkElsewhere(origin, badge) {
  const text = async (path) => {
    const response = await fetch(path.startsWith("http") ? path : origin + path);
    assert.equal(response.status, 200, path);
    return response.text();
  };
  const token = await text(`${badge}/credential.jwt`);
  const { issuer, credentialStatus: status } = JSON.parse(Buffer.from(token.split(".")[1], "base64url"));
  const key = await importJWK(JSON.parse(await text(`${issuer.id}/key.json`)), "EdDSA");
  const { payload } = await jwtVerify(token, key, { issuer: issuer.id, algorithms: ["EdDSA"] });
  assert.deepEqual(payload.type, ["VerifiableCredential", "OpenBadgeCredential"]);
  assert.equal(payload.credentialSubject.identifier, undefined, "no name");
  const list = await jwtVerify(await text(status.statusListCredential), key, { issuer: issuer.id });
  const bits = await decodeList({ encodedList: list.payload.credentialSubject.encodedList });
  assert.ok(bits.length >= 131_072);
  return bits.getStatus(Number(status.statusListIndex));
}

async function live(story) {
  const { origin } = story.program;
  const peer = await somebody(story, "the guide");
  const second = await somebody(story, "the trainer");
  const nora = await somebody(story, "the supervisor");
  await peer.signIn(PEOPLE.peer, PASSWORD);
  await second.signIn(others.peer, PASSWORD);
  await nora.signIn(PEOPLE.coordinator, PASSWORD);
  await peer.open("/me/competence");
  const address = new URL(peer.page.url()).pathname;
  const three = { peer, second, nora };
  await theyRate(three, address);
  await thePlan(nora, peer, address);
  await nora.open("/competence/matrix");
  assert.ok((await nora.has(`main a[href^='${address}/gaps']`)) === 1, "the guide stands in the matrix");
  const badge = await recognised(three, address);
  const stranger = await somebody(story, "anybody");
  await stranger.open(badge);
  assert.equal(await stranger.has("main .bb-card--accent"), 1, "it holds");
  assert.equal(await checkElsewhere(origin, badge), false);
  await nora.open(address.replace("/competence", "/recognition"));
  await nora.unfold("main li details > summary");
  await nora.pick("why", "mistake");
  await nora.send("/end");
  await stranger.open(badge);
  assert.equal(await stranger.has("main .bb-card--accent"), 0, "it does not hold any more");
  assert.equal(await checkElsewhere(origin, badge), true);
  for (const { context, complaints, name } of [peer, second, nora, stranger]) {
    assert.deepEqual(complaints, [], name);
    await context.close();
  }
}

describe("from a first rating to a badge and its end", () => {
  for (const [name, how] of Object.entries(STORIES)) {
    test(name, async () => {
      const program = await startSimulated();
      try {
        await live({ script: true, ...how, browser, program, seen: new Set(), windows: [] });
      } finally {
        await program.stop();
      }
    });
  }
});
