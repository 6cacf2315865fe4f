// Makes what browsers load of the modules here, one file a page: `node bundle.mjs [folder of assets]`.
import { build } from "esbuild";

const ASSETS = process.argv[2] || "../overrides/assets";
const banner = (folder) => ({ js: `/* Made of frontend/${folder}/ by \`make scripts\`. */` });
const SHARED = { bundle: true, minify: true, charset: "utf8", legalComments: "none", logLevel: "warning" };
// Others' libraries stay a file of their own, made by `make vendor`.
const libraries = {
  name: "libraries",
  setup: (made) => made.onResolve({ filter: /\/vendor\/libraries\.js$/ }, () => ({ path: "./vendor/libraries.js", external: true })),
};

await build({
  ...SHARED, entryPoints: ["tra-cuu/start.js"], outfile: `${ASSETS}/search.js`,
  format: "iife", target: "es2018", banner: banner("tra-cuu"),
});
await build({
  ...SHARED, entryPoints: ["gui-bai/start.js"], outfile: `${ASSETS}/gui-bai/form.js`,
  format: "esm", target: "es2022", banner: banner("gui-bai"), plugins: [libraries],
});
