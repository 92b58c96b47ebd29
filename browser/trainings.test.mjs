// Trainings are read and compared by somebody who has come by, and what they have is held against one of them: in four
// languages, without script, on a phone and by keyboard.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertGood, assertKeyboard } from "./kit/checks.mjs";
import { openWindow, startBrowser } from "./kit/chromium.mjs";
import { startProgram } from "./kit/program.mjs";

const WORDS = {
  en: { partly: "Partly", missing: "Missing: 590 hours" },
  nb: { partly: "Delvis", missing: "Mangler: 590 timer" },
  da: { partly: "Delvist", missing: "Mangler: 590 timer" },
  sv: { partly: "Delvis", missing: "Saknas: 590 timmar" },
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
  test(`trainings are read in ${lang}`, async () => {
    const { context, page, complaints } = await openWindow(browser, { lang });
    try {
      for (const [name, address] of [
        ["register", "/trainings"],
        ["compare", "/trainings/compare?a=nsph&b=kbt&c=ex-in-lvr"],
        ["profile", "/trainings/profile"],
        ["equivalence", "/trainings/equivalence"],
      ]) {
        await page.goto(`${program.origin}${address}`);
        await assertGood(page, `trainings-${name}-${lang}`, { lang });
      }
      assert.ok((await assertKeyboard(page)) > 15);
      await page.locator('input[name="has"][value="ips-core"]').check();
      await page.locator("#to").selectOption("ex-in-allgaeu");
      await page.locator(".bb-form button[type=submit]").click();
      await page.waitForURL("**/trainings/equivalence?*to=ex-in-allgaeu*");
      await assertGood(page, `trainings-statement-${lang}`, { lang });
      assert.equal(await page.getByText(words.missing).count(), 1);
      assert.ok((await page.getByText(words.partly, { exact: true }).count()) > 0);
      assert.deepEqual(complaints, []);
    } finally {
      await context.close();
    }
  });
}

test("without script the statement is read, and again in the language of those who receive", async () => {
  const { context, page, complaints } = await openWindow(browser, { lang: "nb", script: false });
  try {
    await page.goto(`${program.origin}/trainings/equivalence?has=ips-core&hours=&to=ex-in-allgaeu`);
    assert.equal(await page.getByText(WORDS.nb.missing).count(), 1);
    await page.locator('main .bb-chips a[hreflang="sv"]').click();
    await page.waitForURL("**/trainings/equivalence?to=ex-in-allgaeu*");
    assert.equal(await page.getByText(WORDS.sv.missing).count(), 1);
    await page.goto(`${program.origin}/trainings/equivalence?hours=ni&to=kbt`);
    assert.ok(await page.locator("#hours-error").isVisible());
    assert.deepEqual(complaints.filter((said) => !said.includes("422")), []);
  } finally {
    await context.close();
  }
});
