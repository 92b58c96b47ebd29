// What a person does on any page: sign in, change language, sign out.

/** Signs in with a name and password, as the demo's people do. */
export async function signIn(page, origin, { email, password }) {
  await page.goto(`${origin}/sign-in`);
  await page.locator("main input[name=email]").fill(email);
  await page.locator("main input[name=password]").fill(password);
  await page.locator("main form button[type=submit]").first().click();
  await page.waitForURL((address) => !address.pathname.endsWith("/sign-in"));
}

/** Chooses a language by the list in the footer, which is on every page and at every width. */
export async function chooseLanguage(page, lang) {
  await page.locator(`.bb-foot .bb-lang a[hreflang=${lang}]`).click();
  await page.waitForFunction((wanted) => document.documentElement.lang === wanted, lang);
}

/** Signs out by the form that every signed-in page has. */
export async function signOut(page) {
  await page.locator('form[action$="/sign-out"] button:visible').first().click();
}
