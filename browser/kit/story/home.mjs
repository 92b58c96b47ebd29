// 8. The coordinator's morning: what needs somebody now, each with its reason and a way to act.
import assert from "node:assert/strict";

export async function coordinatorsHome(story) {
  const { nora } = story;
  await nora.open("/today");
  const needs = await nora.page.locator("main ol.bb-needs > li").all();
  assert.ok(needs.length > 0 && needs.length <= 5, `${needs.length} needs`);
  for (const need of needs) {
    assert.ok((await need.locator("h3 + p").innerText()).length > 5, "why");
    assert.equal(await need.locator(".bb-act :is(a, button)").count(), 1, "one way to act");
  }
  await nora.open(`/paths?step=&q=${story.recipient.name}`);
  await nora.press(nora.page.locator("tbody th a", { hasText: story.recipient.name }));
  story.path = new URL(nora.page.url()).pathname;
  assert.doesNotMatch(await nora.text("main"), /Vi gikk en tur/, "notes are not the coordinator's without a yes");
}
