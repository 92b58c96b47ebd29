// What every page loads. Every page works without it.
import { start as autosave } from "./autosave.js";
import { start as keys } from "./keys.js";
import { start as leave } from "./leave.js";
import { start as live } from "./live.js";
import { start as names } from "./names.js";
import { start as offline } from "./offline.js";
import { start as session } from "./session.js";
import { person } from "./words.js";

for (const part of [leave, names, keys, live, session]) part();
const restoreDrafts = autosave();
// Without a store in this browser (some private windows) the forms work as without script.
offline()
  .catch(() => {})
  .then(restoreDrafts)
  .catch(() => {});

/** This page and the links that should open without a network. A kept page is not asked for again. */
function keepThese() {
  if (document.documentElement.dataset.keptAt) return [];
  const links = [...document.querySelectorAll("a[data-keep][href]")].map(
    (link) => new URL(link.href).pathname,
  );
  return [location.pathname, ...links];
}

async function worker() {
  const workers = navigator.serviceWorker;
  if (!workers) return;
  await workers.register("/sw.js");
  const { active } = await workers.ready;
  active.postMessage({ lang: document.documentElement.lang, person: person(), keepThese: keepThese() });
}
worker().catch(() => {});
