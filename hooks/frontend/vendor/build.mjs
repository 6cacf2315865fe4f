// Bundles libraries.mjs and gathers the licences of all that is in it: `node build.mjs [folder of assets]`.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { build } from "esbuild";

const OUT = `${process.argv[2] || "../../../overrides/assets"}/gui-bai/vendor/`;
const made = await build({
  entryPoints: ["libraries.mjs"], outfile: OUT + "libraries.js", bundle: true, minify: true, format: "esm",
  target: "es2022", charset: "utf8", legalComments: "none", metafile: true,
  // What browsers know themselves, and what stories do not use.
  alias: { "linkify-it": "./left-out.mjs", "punycode.js": "./left-out.mjs", entities: "./entities.mjs", "uc.micro": "./letters.mjs" },
  banner: { js: "/* Licences: licences.txt beside this file. Made by `make vendor`. */" },
});
// Its package leaves the licence of the repository out.
const LEFT_OUT = { "@cfworker/json-schema": "cfworker-json-schema.txt" };
const used = new Set();
for (const file of Object.keys(made.metafile.inputs)) {
  const inside = file.match(/.*node_modules\/((?:@[^/]+\/)?[^/]+)\//);
  if (inside) used.add(inside[0]);
}
const texts = [...used].sort().map((folder) => {
  const { name, version, license } = JSON.parse(readFileSync(folder + "package.json", "utf8"));
  const own = readdirSync(folder).find((file) => /^licen[cs]e/i.test(file));
  const licence = own ? folder + own : LEFT_OUT[name];
  if (!licence) throw new Error(name + " has no licence text");
  return `${name} ${version} (${license})\n\n${readFileSync(licence, "utf8").trim()}\n`;
});
writeFileSync(OUT + "licences.txt", texts.join("\n----------------------------------------\n\n"));
