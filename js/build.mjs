// Bundles each widget into src/spolu/widgets/static, which is committed: nobody needs Node to use or install spolu.
// `--check` builds in memory and fails where the committed bundle is not what the sources build.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, "../src/spolu/widgets/static");
const widgets = readdirSync(join(here, "src")).filter((name) => /^[a-z]+\.ts$/.test(name)).map((name) => name.slice(0, -3));

/** Digest of the sources of one bundle, by name; tests/widgets/test_bundle.py computes the same without Node. */
function digest(names) {
  const hash = createHash("sha256");
  for (const name of names) hash.update(name).update("\0").update(readFileSync(join(here, "src", name))).update("\0");
  return hash.digest("hex");
}

const entryPoints = widgets.flatMap((name) => [`src/${name}.ts`, `src/${name}.css`].filter((path) => existsSync(join(here, path))));
const built = await build({
  absWorkingDir: here, entryPoints, outdir: out, bundle: true, format: "esm", target: "es2022", minify: true,
  charset: "utf8", legalComments: "none", write: false, metafile: true,
});
const outputFiles = built.outputFiles.map(({ path, text }) => {
  const output = Object.entries(built.metafile.outputs).find(([name]) => resolve(here, name) === path)[1];
  const names = Object.keys(output.inputs).map((name) => name.replace(/^src\//, "")).sort();
  return { path, text: `/* Built from js/src by "npm run build": ${names.join(" ")} sha256 ${digest(names)} */\n${text}` };
});
const stale = outputFiles.filter((file) => !existsSync(file.path) || readFileSync(file.path, "utf8") !== file.text);
if (process.argv.includes("--check")) {
  for (const file of stale) console.error(`${file.path} is not what js/src builds. Run: npm run build`);
  process.exit(stale.length ? 1 : 0);
}
for (const file of outputFiles) {
  writeFileSync(file.path, file.text);
  console.log(`${file.path.split("/").at(-1)} ${(file.text.length / 1000).toFixed(1)} kB`);
}
