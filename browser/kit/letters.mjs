// The letters that left the house, as files in a folder: found by whom they are for and where their link leads.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const PATIENCE = 30_000;

function decoded(head, body) {
  if (/^content-transfer-encoding:\s*base64/im.test(head)) return Buffer.from(body, "base64").toString("utf8");
  if (!/^content-transfer-encoding:\s*quoted-printable/im.test(head)) return body;
  const bytes = body.replace(/=\r?\n/g, "").replace(/=([0-9A-F]{2})/g, (_, code) => String.fromCharCode(parseInt(code, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}

function read(path) {
  const text = readFileSync(path, "latin1");
  const [head, ...rest] = text.split("\r\n\r\n");
  const body = decoded(head, rest.join("\r\n\r\n"));
  const to = /^to:\s*(\S+)/im.exec(head)?.[1] ?? "";
  const link = /https?:\/\/\S+\/r\/\S+/.exec(body)?.[0];
  return { path, at: statSync(path).mtimeMs, to: to.replace(/[<>]/g, ""), head, body, link };
}

/** The letters in a folder. Each is handed out once. */
export function mailbox(folder) {
  const handed = new Set();
  const leads = new Map();
  /** Where the link of a letter leads, without following it further. */
  const opens = async ({ link }) => {
    if (!link) return "";
    if (!leads.has(link)) {
      const answer = await fetch(link, { redirect: "manual" });
      leads.set(link, answer.headers.get("location") ?? String(answer.status));
    }
    return leads.get(link);
  };
  const all = () =>
    (existsSync(folder) ? readdirSync(folder) : [])
      .map((name) => read(join(folder, name)))
      .sort((a, b) => a.at - b.at);

  /** Waits for the next letter to somebody (an address, or a function of it) whose link leads there. */
  async function next(to, where = /./) {
    const meant = typeof to === "function" ? to : (address) => address === to;
    const end = Date.now() + PATIENCE;
    while (Date.now() < end) {
      for (const letter of all()) {
        if (handed.has(letter.path) || !meant(letter.to) || !where.test(await opens(letter))) continue;
        handed.add(letter.path);
        return letter;
      }
      await pause(150);
    }
    const there = all().map(({ to: whom, link }) => `${whom} ${link ? leads.get(link) : "no link"}`);
    throw new Error(`No letter to ${to} that leads to ${where}. There were:\n${there.join("\n")}`);
  }
  return { next, all };
}
