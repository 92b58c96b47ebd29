// Writes files into dist/ under hashed names, with a brotli copy, and remembers them for the manifest.
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".ttf": "font/ttf",
  ".webmanifest": "application/manifest+json",
};
const PACKED_ALREADY = new Set([".woff2", ".ttf"]);

/** The dist folder to be: kept in memory until `finish`, so that a failed build leaves the last good one. */
export class Output {
  constructor() {
    this.files = new Map();
    this.manifest = {};
  }

  /** Takes `content` under a name that holds its hash; answers that name. */
  hashed(name, content) {
    const hash = createHash("sha256").update(content).digest("hex").slice(0, 12);
    const ending = extname(name);
    return this.#take(name, `${name.slice(0, -ending.length)}.${hash}${ending}`, content);
  }

  /** Takes `content` under its own name. */
  stable(name, content) {
    return this.#take(name, name, content);
  }

  #take(name, file, content) {
    const bytes = Buffer.from(content);
    this.files.set(file, bytes);
    const entry = {
      file,
      type: TYPES[extname(file)],
      sha256: createHash("sha256").update(bytes).digest("base64"),
      bytes: bytes.length,
      packed: bytes.length,
      br: !PACKED_ALREADY.has(extname(file)),
    };
    if (entry.br) {
      const packed = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
      this.files.set(`${file}.br`, packed);
      entry.packed = packed.length;
    }
    this.manifest[name] = entry;
    return file;
  }

  /**
   * Writes everything and manifest.json (logical name, file name, type, content hash in base64 as a CSP
   * wants it, sizes), then removes what an earlier build left.
   */
  finish(folder) {
    const sorted = Object.fromEntries(Object.entries(this.manifest).sort(([a], [b]) => (a < b ? -1 : 1)));
    this.files.set("manifest.json", `${JSON.stringify(sorted, null, 2)}\n`);
    for (const [file, bytes] of this.files) {
      const path = join(folder, file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, bytes);
    }
    for (const entry of readdirSync(folder, { withFileTypes: true, recursive: false })) {
      if (entry.isFile() && !this.files.has(entry.name)) rmSync(join(folder, entry.name));
    }
  }
}
