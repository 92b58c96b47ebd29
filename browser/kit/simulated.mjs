// A simulated programme on SQLite or PostgreSQL, served; and who can sign in.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startProgram } from "./program.mjs";

/** The people of the simulated programme that sign in, by role. The password is the same for all. */
export const PEOPLE = {
  coordinator: "nora@example.org",
  referrer: "tone@example.org",
  manager: "mette@example.org",
  evaluator: "aud@example.org",
  administrator: "anne@example.org",
  officer: "dag@example.org",
  network: "nils@example.org",
  peer: "bjarke@example.org",
  recipient: "leyla@example.org",
};
export const PASSWORD = "try brobygger";

/** Fills a database and serves it; `database` is an address, SQLite in a folder of its own without one. */
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
  execFileSync(process.env.BROBYGGER_BIN, ["simulate", ...size, "--into", url], {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const program = await startProgram({ env, folder });
  const stop = async () => {
    await program.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...program, mail: join(folder, "mail"), stop };
}
