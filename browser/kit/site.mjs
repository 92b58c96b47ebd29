// A small site for the script's own tests: a few pages under the real security policy, and a network that
// can be lost, before or after an answer was kept. It keeps logs as the program does: one for each `once`.
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as pages from "./site-pages.mjs";

const dist = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "dist");
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
  "connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'";
const HTML = { "content-type": "text/html; charset=utf-8", "content-security-policy": POLICY };

async function bodyOf(request) {
  let text = "";
  for await (const part of request) text += part;
  return text;
}

function sendAsset(response, name) {
  const manifest = JSON.parse(readFileSync(join(dist, "manifest.json"), "utf8"));
  const entry = Object.values(manifest).find(({ file }) => file === name);
  if (!entry || !existsSync(join(dist, name))) return response.writeHead(404).end();
  const stable = extname(name) === ".js" && name === "sw.js";
  const headers = { "content-type": entry.type, "cache-control": stable ? "no-cache" : "max-age=3600" };
  return response.writeHead(200, headers).end(readFileSync(join(dist, name)));
}

/** Starts the site. `state` may be changed by the test at any time. */
export async function startSite() {
  const state = {
    network: "up", // "up", "lost" before anything is read, "lost after" the answer was kept, "slow"
    person: "p-leila",
    refuse: false, // answers 422, as when an answer is missing, or with the number that stands here
    thenLost: false, // the network goes as soon as it has refused once
    logs: new Map(),
    posts: 0,
    drafts: [],
    serverNote: "",
    once: () => crypto.randomUUID(),
  };

  async function post(path, request, response) {
    const form = new URLSearchParams(await bodyOf(request));
    if (path === "/sign-out") state.person = "";
    if (path === "/sign-in") state.person = form.get("person");
    if (path === "/sign-in" || path === "/sign-out")
      return response.writeHead(303, { location: "/me" }).end();
    if (!state.person) return response.writeHead(303, { location: "/sign-in" }).end();
    if (path === "/session/keep") return response.writeHead(204).end();
    if (path.endsWith("/draft")) {
      state.drafts.push(form.get("note"));
      return response.writeHead(204).end();
    }
    const meant = request.headers["x-person"];
    if (meant && meant !== state.person) return response.writeHead(401, HTML).end(pages.signIn());
    state.posts += 1;
    if (state.refuse) {
      if (state.thenLost) state.network = "lost";
      const status = state.refuse === true ? 422 : state.refuse;
      return response.writeHead(status, HTML).end(pages.log(state, { error: true, form }));
    }
    const known = state.logs.get(form.get("once"));
    if (!known) state.logs.set(form.get("once"), { person: state.person, note: form.get("note") });
    if (state.network === "lost after") return request.socket.destroy();
    return response.writeHead(303, { location: "/me" }).end();
  }

  function get(url, response) {
    const path = url.pathname;
    const send = (text) => response.writeHead(200, HTML).end(text);
    if (path.startsWith("/assets/")) return sendAsset(response, path.slice(8));
    if (path === "/sw.js") return sendAsset(response, "sw.js");
    if (path === "/offline") return send(pages.offline());
    if (path === "/sign-in") return send(pages.signIn());
    if (path === "/list") return send(pages.list(url.searchParams.get("q") ?? ""));
    if (path === "/specimen") return send(pages.specimen());
    if (path === "/elsewhere") return send(pages.elsewhere());
    if (path === "/public") return send(pages.publicPage());
    if (/^\/(en|nb|da|sv)\/help-now$/.test(path)) return send(pages.help(path.slice(1, 3)));
    if (!state.person) return response.writeHead(303, { location: "/sign-in" }).end();
    if (path === "/me") return send(pages.me(state));
    if (/^\/meetings\/\d\/log$/.test(path)) return send(pages.log(state, {}));
    if (path === "/write") return send(pages.write(state));
    if (path === "/today") return send(pages.today(state));
    return response.writeHead(404, HTML).end(pages.elsewhere());
  }

  const server = createServer((request, response) => {
    if (state.network === "lost") return request.socket.destroy();
    const url = new URL(request.url, "http://localhost");
    return request.method === "POST" ? post(url.pathname, request, response) : get(url, response);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const stop = () => {
    server.closeAllConnections();
    return new Promise((done) => server.close(done));
  };
  return { origin: `http://localhost:${server.address().port}`, state, stop };
}
