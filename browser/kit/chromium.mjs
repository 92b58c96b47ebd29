// Starts Debian's Chromium for the tests: the one without a desktop, which opens a window four times as fast, or else the
// whole.
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A browser with an empty profile. Says what is missing when there is none. */
export async function startBrowser() {
  const places = process.env.CHROMIUM
    ? [process.env.CHROMIUM]
    : ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];
  const executablePath = places.find((place) => existsSync(place));
  if (!executablePath) {
    throw new Error(
      `The browser tests need Chromium: install it (apt-get install chromium-headless-shell) or set CHROMIUM.`,
    );
  }
  return chromium.launch({ executablePath, args: FLAGS });
}

/** Phone and desktop, as the screenshots and checks use them. */
export const PHONE = { width: 390, height: 844 };
export const DESKTOP = { width: 1280, height: 900 };
export const NARROW = { width: 320, height: 640 };

/**
 * A window of its own, in a language, without earlier cookies. The complaints of the page (console errors,
 * exceptions, broken security policy) are gathered in `complaints`.
 */
export async function openWindow(browser, { lang = "en", script = true, size = DESKTOP, ...more } = {}) {
  const context = await browser.newContext({
    viewport: size,
    locale: lang,
    javaScriptEnabled: script,
    reducedMotion: "reduce",
    ...more,
  });
  context.setDefaultTimeout(15_000);
  const complaints = [];
  context.on("weberror", (event) => complaints.push(String(event.error())));
  context.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  const page = await context.newPage();
  return { context, page, complaints };
}
