// Somebody in a story: a window of their own, a way of working it, and a look at every page they come to.
import assert from "node:assert/strict";
import { assertAccessible, assertFrame, assertNoSidewaysScroll, picture } from "./checks.mjs";
import { openWindow, PHONE } from "./chromium.mjs";
import { hands } from "./hands.mjs";

/** A key of a text that nobody has written. */
export const UNSAID =
  /\b(ui|people|programme|validation|competence|support|evaluation|insight|public|import)-[a-z0-9]+-[a-z0-9-]+\b/;
const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Opens a window for somebody in this story. */
export async function somebody(story, name) {
  const phone = story.phone ? { size: PHONE, isMobile: true, hasTouch: true } : {};
  const { context, page, complaints } = await openWindow(story.browser, {
    lang: story.lang,
    script: story.script,
    ...phone,
  });
  const { origin } = story.program;
  await context.addCookies([{ name: "language", value: story.lang, url: origin }]);
  const work = hands(page, story.keyboard);

  /** What holds on every page, and, in the story that looks closely, what holds for everybody's eyes. */
  async function look() {
    await assertFrame(page, story.lang);
    const unsaid = await page.locator("main").innerText();
    assert.doesNotMatch(unsaid, UNSAID, page.url());
    const help = await page.locator("a.bb-help").getAttribute("href");
    assert.equal(help, `/${story.lang}/help-now`, page.url());
    if (!story.closely) return;
    const { pathname } = new URL(page.url());
    const seen = `${pathname.replace(ID, "{id}")} ${await page.locator("h1").innerText()}`;
    if (story.seen.has(seen)) return;
    story.seen.add(seen);
    await assertAccessible(page, `${name}: ${seen}`);
    await assertNoSidewaysScroll(page, seen);
    await picture(page, `story-${seen.replace(/[^a-z0-9]+/gi, "-").slice(0, 60)}`);
  }

  async function arrive(going) {
    const [response] = await Promise.all([page.waitForNavigation({ waitUntil: "load" }), going()]);
    return response;
  }
  const one = (what) => (typeof what === "string" ? page.locator(what) : what);
  const field = (key) => page.locator(`main [name="${key}"]`);

  const self = {
    name,
    page,
    context,
    complaints,
    work,
    /** Goes to an address. */
    async open(path) {
      const response = await page.goto(path.startsWith("http") ? path : origin + path);
      assert.ok(response.ok(), `${path}: ${response.status()}`);
      await look();
      return self;
    },
    /** Presses a link or a button that leads to another page, which is well. */
    async press(what, status = 200) {
      const response = await arrive(() => work.press(one(what)));
      assert.equal(response?.status() ?? status, status, `${what} led to ${page.url()}`);
      await look();
      return self;
    },
    /** Presses the button of the form that goes to this address. */
    send: (action, status) =>
      self.press(`main form[action$="${action}"] button:not([type=button]):not([name])`, status),
    /** Presses the button of a form that has several. */
    choose: (key, value, status) => self.press(`main button[name="${key}"][value="${value}"]`, status),
    write: (key, text) => work.write(field(key), text),
    pick: (key, value) => work.pick(field(key), value),
    tick: (key, value) => work.tick(page.locator(`main input[name="${key}"][value="${value}"]`)),
    unfold: (what) => work.open(one(what)),
    has: (what) => one(what).count(),
    text: (what) => one(what).innerText(),
    /** Fetches a file as this person, and gives its bytes. */
    async file(path, type) {
      const response = await context.request.get(path.startsWith("http") ? path : origin + path);
      assert.equal(response.status(), 200, path);
      assert.match(response.headers()["content-type"], type, path);
      return response.body();
    },
    /** Signs in with a password. */
    async signIn(email, password) {
      await self.open("/sign-in");
      await self.write("email", email);
      await self.write("password", password);
      await self.press(page.locator("main form").first().locator("button[type=submit]"));
      assert.doesNotMatch(page.url(), /sign-in/, `${email} is in`);
      return self;
    },
    /** Follows the link of a letter, which needs no account. */
    async follow({ link }) {
      const response = await page.goto(link);
      assert.equal(response.status(), 200, link);
      await look();
      return self;
    },
    /** Chooses a password behind the link of an invitation. */
    async welcome(letter, password) {
      await self.follow(letter);
      await self.write("password", password);
      await self.write("again", password);
      await self.send("/account/new");
      return self;
    },
  };
  story.windows.push(context);
  return self;
}
