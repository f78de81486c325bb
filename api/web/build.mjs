// Builds every bundle into ../pages under a fixed name, and writes build.json with a hash over
// these sources, so that a test tells a stale build without Node.

import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const here = fileURLToPath(new URL(".", import.meta.url));
const pages = join(here, "..", "pages");

// Scripts that stand alone, so that any page can hold widget.js; only charts.js is imported.
const bundles = { widget: "iife", chat: "iife", kb: "iife", charts: "es" };

for (const [name, format] of Object.entries(bundles)) {
  await build({
    root: here,
    configFile: false,
    logLevel: "warn",
    define: { "process.env.NODE_ENV": '"production"' },
    esbuild: { legalComments: "none" },
    build: {
      outDir: pages,
      emptyOutDir: false,
      target: "chrome80",
      cssTarget: "chrome80",
      minify: "esbuild",
      modulePreload: false,
      lib: { entry: join(here, "src", `${name}.ts`), name: "BureauBundle", formats: [format], fileName: () => `${name}.js` },
    },
  });
}

function files(folder) {
  return readdirSync(folder)
    .filter((name) => name !== "node_modules")
    .flatMap((name) => {
      const path = join(folder, name);
      return statSync(path).isDirectory() ? files(path) : [path];
    });
}

const hash = createHash("sha256");
for (const path of files(here).sort()) {
  const name = relative(here, path).split(sep).join("/");
  hash.update(`${name}\0`).update(readFileSync(path)).update("\0");
}
writeFileSync(join(pages, "build.json"), `${JSON.stringify({ sources: hash.digest("hex") })}\n`);
