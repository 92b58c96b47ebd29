// Bundles the script modules and the service worker.
import { join } from "node:path";
import { build } from "esbuild";

async function bundle(entry, define, format) {
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    legalComments: "none",
    target: ["chrome105", "safari15.4", "firefox115"],
    format,
    define,
  });
  return result.outputFiles[0].text;
}

/** The module every page loads. */
export const app = (assets) => bundle(join(assets, "script", "app.js"), {}, "esm");

/** The service worker; `files` are the assets it keeps, `edition` changes whenever one of them does. */
export const worker = (assets, files, languages, edition) =>
  bundle(
    join(assets, "script", "sw.js"),
    {
      KEPT_FILES: JSON.stringify(files),
      LANGUAGES: JSON.stringify(languages),
      EDITION: JSON.stringify(edition),
    },
    "iife",
  );
