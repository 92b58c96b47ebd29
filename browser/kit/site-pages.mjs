// The pages of the small test site, in the markup that assets/README.md describes. Persons are invented.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const dist = join(here, "..", "..", "dist");
const manifest = () => JSON.parse(readFileSync(join(dist, "manifest.json"), "utf8"));
const asset = (name) => `/assets/${manifest()[name].file}`;
const escape = (text) => String(text).replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

/** An icon beside a word. */
export const icon = (name) =>
  `<svg class="bb-i" aria-hidden="true"><use href="${asset("icons.svg")}#${name}"/></svg>`;

const WORDS = {
  waiting: "Waiting to be sent ({n})",
  "all-sent": "Everything is sent",
  kept: "Saved on this phone {time}",
  saved: "Saved {time}",
  sent: "Sent {time}",
  needs: "Needs your answer",
  refused: "Could not be sent",
  read: "Read what you wrote",
  again: "Try again",
  delete: "Delete from the phone",
  "sign-in": "Sign in to send",
  offline: "You are offline.",
  safe: "Save all the same: it is kept on this phone.",
  copy: "You see this page as it was {time}",
  missing: "One answer is missing",
  two: "You wrote this on the phone {time}. Something else has been saved since",
  "use-this": "Use what I wrote on the phone",
  "sign-in-page": "/sign-in",
  "waiting-page": "/me",
};
const words = Object.entries(WORDS).map(([name, text]) => `data-${name}="${escape(text)}"`);

const EXIT = `<a class="bb-exit" href="/elsewhere"
rel="noreferrer">${icon("exit")}<span>Leave this site</span></a>`;

function frame({ title, main, person = "", tools = EXIT, more = "", root = "" }) {
  return `<!doctype html>
<html lang="en" data-color-scheme="auto" data-size="md"${person && ` data-person="${person}"`} ${root}>
<head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} – Brobygger</title>
<link rel="icon" href="/assets/logo.svg" type="image/svg+xml"><link
rel="stylesheet" href="${asset("house.css")}">
<script type="module" src="${asset("app.js")}"></script></head><body>
<a class="ds-skip-link" href="#main">Skip to main content</a>
<header class="bb-top"><div class="bb-top__row"><a class="bb-brand" href="/me"><span><b>Brobygger</b>
</span></a>
<div class="bb-tools"><a class="bb-help" href="/en/help-now">${icon("phone")}<span
class="bb-long">Need help now?</span><span class="bb-short">Help now</span></a>${tools}</div></div></header>
<div class="bb-strip" id="bb-strip" role="status" hidden><div>${icon("offline")}<p></p></div></div>
<main class="bb-main" id="main" tabindex="-1">${main}</main>
<footer class="bb-foot"><div class="bb-foot__row"><form method="post" action="/sign-out"><button
class="bb-menu__button">Sign out</button></form></div></footer>
<template id="bb-words" ${words.join(" ")}></template>${more}</body></html>`;
}

/** The peer's home: what waits to be sent, and the way to the next log. */
export const me = (state) =>
  frame({
    title: "Today",
    person: state.person,
    main: `<h1>Today</h1><section class="bb-card" data-queue hidden aria-labelledby="q"><h2 id="q"
data-queue-count></h2><ul class="bb-waiting"></ul></section>
<p class="bb-mt"><a href="/meetings/1/log" data-keep>Log the meeting</a></p>`,
  });

const MISSING = `<div class="ds-error-summary" role="alert"><h2>One answer is missing</h2>
<p><a href="#met">Tell us whether you met</a></p></div>`;

/** Log a meeting. */
export function log(state, { error = false, form }) {
  const note = form?.get("note") ?? state.serverNote;
  return frame({
    title: "Log the meeting",
    person: state.person,
    main: `<h1>The meeting with Jonas</h1>${error ? MISSING : ""}
<form class="bb-form" method="post" action="/meetings/1/log" novalidate data-offline="log"
data-autosave="/meetings/1/log/draft">
<input type="hidden" name="once" value="${form?.get("once") ?? state.once()}">
<fieldset class="bb-q"><legend id="met">Did you meet?</legend><div class="bb-choices">
<label class="bb-choice"><input type="radio" name="met" value="yes" required><span>Yes, we met</span>
</label>
<label class="bb-choice"><input type="radio" name="met" value="no"><span>We did not meet</span></label>
</div></fieldset>
<div class="bb-q"><label class="bb-q__label" for="note">A note</label><textarea class="ds-input" id="note"
name="note" rows="3">${escape(note)}</textarea></div>
<div class="bb-savebar"><button class="ds-button" type="submit">Save the meeting</button><p
class="bb-saved" role="status" data-status></p></div></form>`,
  });
}

/** A personal page that is never kept. */
export const today = (state) =>
  frame({ title: "Secrets", person: state.person, main: "<h1>Never kept on a phone</h1>" });

/** The page for no network. */
export const offline = () => frame({ title: "No network", main: "<h1>You are offline</h1>" });

/** Sign in, as one of two invented persons. */
export const signIn = () =>
  frame({
    title: "Sign in",
    main: `<h1>Sign in</h1><form class="bb-form" method="post" action="/sign-in"><div class="ds-field">
<label class="ds-label" for="p">Person</label>
<input class="ds-input" id="p" name="person"></div><button
class="ds-button" type="submit">Sign in</button></form>`,
  });

const DIALOG = `<dialog class="ds-dialog" id="bb-session" data-seconds="600" data-keep="/session/keep"
data-ended="/sign-in" aria-labelledby="end"><h2 id="end"><span data-soon>Are you still there?</span><span data-over
hidden>You have been signed out</span></h2><div data-soon><button class="ds-button" type="button"
data-stay>Stay signed in</button></div><div data-over hidden><a class="ds-button" href="/sign-in"
target="_blank" rel="noopener">Sign in in a new tab</a><button class="ds-button" type="button"
data-back>Back to what I wrote</button></div></dialog>`;

/** Something to write, of which nothing is kept before it is sent. */
export const write = (state) =>
  frame({
    title: "Write",
    person: state.person,
    main: `<h1>Write</h1><form class="bb-form" method="post" action="/write"><label for="why">Why</label>
<textarea class="ds-input" id="why" name="why"></textarea><button class="ds-button" type="submit">Save</button></form>`,
    more: DIALOG,
  });

/** A list that answers while one types. */
export const list = (q) => {
  const names = ["Leila", "Tor", "Kari", "Silje"].filter((name) =>
    name.toLowerCase().includes(q.toLowerCase()),
  );
  return frame({
    title: "Peers",
    root: "data-shortcuts",
    main: `<h1>Peers</h1><form class="bb-filters" method="get" action="/list" role="search"
data-live="#results"><div class="ds-field"><label class="ds-label" for="s">First name</label>
<input class="ds-input" type="search" id="s" name="q" value="${escape(q)}" data-keys="/"></div><button
class="ds-button" data-variant="secondary" type="submit">Show</button></form>
<div id="results"><p role="status">${names.length} people</p><ul>${names
      .map(
        (name) => `<li><span
class="bb-name">${name}</span></li>`,
      )
      .join("")}</ul></div>
<p class="bb-mt"><button type="button" class="ds-button" data-variant="tertiary" data-hide-names-button
aria-pressed="false" hidden>Hide names</button></p>`,
    more: DIALOG,
  });
};

/** Somewhere else entirely. */
export const elsewhere = () =>
  `<!doctype html><html lang="en"><head><title>Weather</title></head><body><main><h1>Sunny spells</h1>
</main></body></html>`;

/** A public page. */
export const publicPage = () =>
  frame({ title: "Welcome", main: "<h1>Welcome</h1><p>Something private.</p>" });

/** Help now, with its styles inside. */
export const help = (lang) =>
  `<!doctype html><html lang="${lang}"><head><title>Help now – Brobygger</title></head><body><header>
<b>Brobygger</b></header>
<main><h1>Help now</h1><ul class="list"><li class="first"><p>When a life is in danger</p><a
class="call" href="tel:113">113</a></li></ul></main></body></html>`;

/** Most of what pages are made of, on one page: for axe, narrow screens and looking. */
export const specimen = () =>
  frame({
    title: "Specimen",
    person: "p-leila",
    main: readFileSync(join(here, "specimen.html"), "utf8").replace(/\{icon ([a-z-]+)\}/g, (_, name) =>
      icon(name),
    ),
  });
