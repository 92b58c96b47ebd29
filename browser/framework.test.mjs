// A competence framework is read by somebody who has come by: in four languages, without script, on a phone and by
// keyboard; one kind of statement alone is shown; its file is taken along.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { assertGood, assertKeyboard } from "./kit/checks.mjs";
import { openWindow, startBrowser } from "./kit/chromium.mjs";
import { startProgram } from "./kit/program.mjs";

const PAGE = "/frameworks/brobygger-core";
const WORDS = {
  en: { attitude: "Attitude", why: "Why, and an example" },
  nb: { attitude: "Holdning", why: "Hvorfor, og et eksempel" },
  da: { attitude: "Holdning", why: "Hvorfor, og et eksempel" },
  sv: { attitude: "Hållning", why: "Varför, och ett exempel" },
};
let program;
let browser;

before(async () => {
  program = await startProgram();
  browser = await startBrowser();
});
after(async () => {
  await browser?.close();
  await program?.stop();
});

for (const [lang, words] of Object.entries(WORDS)) {
  test(`a framework is read in ${lang}`, async () => {
    const { context, page, complaints } = await openWindow(browser, { lang });
    try {
      await page.goto(`${program.origin}/frameworks`);
      await assertGood(page, `frameworks-${lang}`, { lang });
      await page.getByRole("link", { name: /^Brobygger/ }).last().click();
      await page.waitForURL(`**${PAGE}`);
      await assertGood(page, `framework-${lang}`, { lang });
      assert.ok((await assertKeyboard(page)) > 20);
      const all = await page.getByText(words.why).count();
      assert.ok(all >= 60 && all <= 90, `${all} statements`);
      await page.getByRole("link", { name: new RegExp(`^${words.attitude} \\d+$`) }).click();
      await page.waitForURL(`**${PAGE}?kind=attitude`);
      const some = await page.getByText(words.why).count();
      assert.ok(some >= 20 && some < all, `${some} attitudes of ${all}`);
      assert.deepEqual(complaints, []);
    } finally {
      await context.close();
    }
  });
}

test("without script the reason and the example open, and the file comes along", async () => {
  const { context, page, complaints } = await openWindow(browser, { lang: "nb", script: false });
  try {
    await page.goto(`${program.origin}${PAGE}`);
    const first = page.locator("main li > details").first();
    assert.equal(await first.locator("p").first().isVisible(), false);
    await first.locator("summary").click();
    assert.ok(await first.locator("p").first().isVisible());
    assert.ok((await first.locator("summary").innerText()).startsWith(WORDS.nb.why));
    const waiting = page.waitForEvent("download");
    await page.locator('a[href$="/case.json"]').click();
    const file = await waiting;
    assert.equal(file.suggestedFilename(), "brobygger-core-nb.json");
    const framework = JSON.parse(await readFile(await file.path(), "utf8"));
    assert.equal(framework.CFDocument.language, "nb");
    assert.equal(framework.CFDocument.caseVersion, "1.1");
    const kinds = new Set(framework.CFItems.map((item) => item.CFItemType));
    assert.deepEqual([...kinds].sort(), ["Attitude", "Competence", "Domain", "Knowledge", "Skill"]);
    assert.deepEqual(complaints, []);
  } finally {
    await context.close();
  }
});
