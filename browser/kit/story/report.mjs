// 10. The report as a page, as PDF and as a table of all numbers; none of them names anybody.
import assert from "node:assert/strict";
import { somebody } from "../somebody.mjs";
import { PASSWORD, PEOPLE } from "../simulated.mjs";

export async function report(story) {
  const mette = await somebody(story, "Mette");
  await mette.signIn(PEOPLE.manager, PASSWORD);
  await mette.open("/reports");
  const names = new RegExp(`${story.recipient.name}|${story.guide.name}`);
  assert.doesNotMatch(await mette.text("main"), names);
  const link = (form) => mette.page.locator(`main a[href^="/reports/${form}"]`).getAttribute("href");
  const pdf = await mette.file(await link("pdf"), /application\/pdf/);
  assert.equal(pdf.subarray(0, 5).toString(), "%PDF-");
  const csv = (await mette.file(await link("csv"), /text\/csv/)).toString();
  assert.ok(csv.split("\n").length > 10, csv);
  assert.doesNotMatch(csv, names);
  const numbers = await mette.page.locator("main .bb-stats dd").allInnerTexts();
  assert.ok(numbers.length > 0, "the page has the numbers that stand first");
}
