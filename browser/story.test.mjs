// The whole story, from starting a programme to the report, as people live it.
import { after, before, describe, test } from "node:test";
import { startBrowser } from "./kit/chromium.mjs";
import { tell } from "./kit/story/tell.mjs";

const STORIES = {
  "in English, every page looked at closely": { lang: "en", closely: true },
  "in Norwegian, by keyboard alone": { lang: "nb", keyboard: true, ends: "stop" },
  "in Danish": { lang: "da" },
  "in Swedish": { lang: "sv", ends: "stop" },
  "without script": { lang: "da", script: false, ends: "stop" },
  "on a phone that loses its network": { lang: "nb", phone: true },
};
let browser;
before(async () => (browser = await startBrowser()));
after(() => browser?.close());

// Two at a time: half of a story is waiting for letters.
describe("the story", { concurrency: 2 }, () => {
  for (const [name, how] of Object.entries(STORIES)) test(name, (t) => tell(t, browser, how));
});
