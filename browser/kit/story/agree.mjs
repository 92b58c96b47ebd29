// 4. The agreement between the two is acknowledged by both, without an account, and printed.
import assert from "node:assert/strict";

export async function agree(story) {
  const { mailbox, guide, recipient } = story;
  for (const one of [guide, recipient]) {
    await one.self.follow(await mailbox.next(one.email, /^\/agreements\//));
    await one.self.send("/yes");
  }
  const address = new URL(recipient.self.page.url()).pathname;
  assert.equal(await recipient.self.has("main form[action$='/yes']"), 0, "both have said yes");
  story.papers.push(address);
  const own = await recipient.self.file(`${address}/pdf?version=1`, /application\/pdf/);
  assert.equal(own.subarray(0, 5).toString(), "%PDF-");
  for (const paper of story.papers) {
    await story.nora.open(paper);
    const href = await story.nora.page.locator("main a[href*='/pdf']").getAttribute("href");
    const pdf = await story.nora.file(href, /application\/pdf/);
    assert.ok(pdf.length > 5_000, paper);
  }
}
