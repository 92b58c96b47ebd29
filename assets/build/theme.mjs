// Makes the theme's CSS from theme.json with the design system's own generator.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const packages = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "node_modules");

function generator() {
  const root = join(packages, "@digdir", "designsystemet");
  const { bin } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return join(root, typeof bin === "string" ? bin : bin.designsystemet);
}

/** The theme's CSS text. Works in a folder of its own and leaves nothing behind. */
export function theme(config) {
  const folder = mkdtempSync(join(tmpdir(), "brobygger-theme-"));
  try {
    const run = (...args) =>
      execFileSync(process.execPath, [generator(), "tokens", ...args], { cwd: folder, stdio: "pipe" });
    run("create", "--config", config, "--out-dir", "tokens");
    run("build", "--tokens", "tokens", "--out-dir", "built");
    return readFileSync(join(folder, "built", "brobygger.css"), "utf8");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
