// A simulated programme on SQLite or PostgreSQL, served; and who can sign in.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startFront } from "./front.mjs";
import { freePort, startProgram } from "./program.mjs";

/**
 * The people of the simulated programme that sign in, by role. The password is the same for all. Which guide and which
 * recipient it is changes with the day on which the programme is written: they are known once it is.
 */
export const PEOPLE = {
  coordinator: "nora@example.org",
  referrer: "tone@example.org",
  manager: "mette@example.org",
  evaluator: "aud@example.org",
  administrator: "anne@example.org",
  officer: "dag@example.org",
  network: "nils@example.org",
  peer: undefined,
  recipient: undefined,
};
/** A second one of a role, by role. */
export const others = {};
export const PASSWORD = "try brobygger";

/** Writes noughts over the files of a SQLite database: from now on nothing can be read from it. */
function spoil(file) {
  for (const part of [file, `${file}-wal`].filter((path) => existsSync(path))) {
    writeFileSync(part, Buffer.alloc(statSync(part).size), { flag: "r+" });
  }
}

/** Who can sign in stands in what the program prints. `others` has the second guide, for panels. */
function remember(printed) {
  for (const role of ["peer", "recipient"]) {
    const all = [...printed.matchAll(new RegExp(`^ *${role} .*?(\\S+@\\S+)`, "gm"))];
    PEOPLE[role] = all[0]?.[1];
    if (!PEOPLE[role]) throw new Error(`No ${role} can sign in to the simulated programme:\n${printed}`);
    others[role] = all[1]?.[1];
  }
}

/**
 * Fills a database and serves it; `database` is an address, SQLite in a folder of its own without one. Both the
 * network to the program and the database can be lost: `site.state.network = "lost"`, `loseDatabase()`.
 */
export async function startSimulated(database) {
  const folder = mkdtempSync(join(tmpdir(), "brobygger-story-"));
  const url = database ?? `sqlite:${join(folder, "story.db")}`;
  const env = {
    DATABASE_URL: url,
    BROBYGGER_KEY_FILE: join(folder, "brobygger.key"),
    BROBYGGER_MAIL: `file:${join(folder, "mail")}`,
  };
  writeFileSync(join(folder, "brobygger.toml"), "sample = true\n");
  const size = ["--recipients", "60", "--guides", "18", "--meetings", "500", "--seed", "7"];
  const printed = execFileSync(process.env.BROBYGGER_BIN, ["simulate", ...size, "--into", url], {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  remember(String(printed));
  const port = await freePort();
  const site = await startFront(port);
  const server = database && new URL(database);
  const way = database && (await startFront(Number(server.port || 5432), server.hostname));
  if (way) env.DATABASE_URL = Object.assign(new URL(database), { host: `127.0.0.1:${way.port}` }).href;
  const origin = `http://localhost:${site.port}`;
  const program = await startProgram({ env: { ...env, BROBYGGER_ADDRESS: origin }, folder, port });
  const stop = async () => {
    await Promise.all([site.stop(), way?.stop()]);
    await program.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  const loseDatabase = () => (way ? way.lose() : spoil(join(folder, "story.db")));
  return { ...program, origin, site, loseDatabase, mail: join(folder, "mail"), stop };
}
