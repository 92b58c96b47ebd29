// 12. Help now on every page, and when the database is down.
import assert from "node:assert/strict";
import { somebody } from "../somebody.mjs";

export async function helpWithoutDatabase(story) {
  await story.program.loseDatabase();
  const health = await fetch(`${story.program.origin}/health`);
  assert.notEqual(health.status, 200, "the database is down");
  const { page } = await somebody(story, "a stranger");
  for (const lang of ["en", "nb", "da", "sv"]) {
    const response = await page.goto(`${story.program.origin}/${lang}/help-now`);
    assert.equal(response.status(), 200);
    assert.equal(await page.locator("html").getAttribute("lang"), lang);
    assert.ok((await page.locator("a[href^='tel:']").count()) > 0);
  }
}
