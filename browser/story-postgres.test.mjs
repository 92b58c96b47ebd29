// The whole story on PostgreSQL. Run it under scripts/with-postgres.sh, which names a server.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startBrowser } from "./kit/chromium.mjs";
import { tell } from "./kit/story/tell.mjs";

let browser;
before(async () => (browser = await startBrowser()));
after(() => browser?.close());

test("the story on PostgreSQL", (t) => {
  const database = process.env.TEST_DATABASE_URL;
  assert.ok(database, "TEST_DATABASE_URL names no PostgreSQL server: run this under scripts/with-postgres.sh");
  return tell(t, browser, { lang: "sv", database });
});
