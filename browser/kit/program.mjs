// Starts the program under test with a data folder and a port of its own, and stops it again.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const PATIENCE = 60_000;

/** A port nobody listens on. */
export function freePort() {
  return new Promise((done, failed) => {
    const server = createServer().once("error", failed);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

function binary() {
  const path = process.env.BROBYGGER_BIN;
  if (!path || !existsSync(path)) {
    throw new Error("The browser tests need the program: set BROBYGGER_BIN to the built `brobygger`.");
  }
  return path;
}

async function answers(origin, child) {
  const end = Date.now() + PATIENCE;
  while (Date.now() < end && child.exitCode === null) {
    const response = await fetch(`${origin}/en/help-now`).catch(() => undefined);
    if (response?.ok) return true;
    await pause(100);
  }
  return false;
}

/**
 * A running program on SQLite in a folder of its own. `args` is the command
 * (`["demo"]` or `["serve"]`), `env` is added to the environment (`DATABASE_URL` for PostgreSQL), `port` is
 * where it listens when it is to stand behind something. Answers { origin, folder, log, stop }.
 */
export async function startProgram({ args = ["serve"], env = {}, folder, port: given } = {}) {
  const port = given ?? (await freePort());
  const own = folder ?? mkdtempSync(join(tmpdir(), "brobygger-browser-"));
  const origin = `http://localhost:${port}`;
  const child = spawn(binary(), args, {
    cwd: own,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      BROBYGGER_LISTEN: `127.0.0.1:${port}`,
      BROBYGGER_ADDRESS: origin,
      BROBYGGER_KEY_FILE: join(own, "brobygger.key"),
      BROBYGGER_MAIL: `file:${join(own, "mail")}`,
      DATABASE_URL: `sqlite:${join(own, "brobygger.db")}`,
      ...env,
    },
  });
  const lines = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => lines.push(String(text)));
  const ended = new Promise((done) => child.once("exit", done));
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
    if (!folder) rmSync(own, { recursive: true, force: true });
  };
  if (!(await answers(origin, child))) {
    await stop();
    throw new Error(`The program did not answer at ${origin}:\n${lines.join("")}`);
  }
  return { origin, folder: own, log: () => lines.join(""), stop };
}
