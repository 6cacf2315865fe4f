// Makes what browsers load of the modules here, one file a page: `node bundle.mjs [folder of assets]`.
import { build } from "esbuild";

const ASSETS = process.argv[2] || "../../overrides/assets";
const shared = (folder) => ({
  minify: true, charset: "utf8", legalComments: "none", logLevel: "warning",
  banner: { js: `/* Made of hooks/frontend/${folder}/ by \`make scripts\`. */` },
});
// Others' libraries stay files of their own, made by `make vendor`.
const libraries = {
  name: "libraries",
  setup: (made) => made.onResolve({ filter: /\/vendor\/[a-z-]+\.js$/ }, ({ path }) => ({ path: path.replace("../", "./"), external: true })),
};
// What reads a paste, what finds private details, what looks at films and the way out of a false alarm are fetched when they may be needed.
const later = {
  name: "later",
  setup: (made) => made.onResolve({ filter: /\/(paste\/pasted|guard\/finding|inserts|mistaken)\.js$/ }, ({ path }) => ({ path: `./${path.split("/")[1].replace(".js", "")}.js`, external: true })),
};
/** Scripts that stand alone: they use nothing newer than `target` and import nothing. */
const alone = (target, ...names) => build({
  ...shared("pages"), entryPoints: names.map((name) => `pages/${name}.js`), outdir: ASSETS, target,
});

await alone("es5", "site", "story", "checklist", "steps", "lost", "moved", "row");
await alone("es2018", "filter", "map", "order", "offline");
await build({
  ...shared("tra-cuu"), entryPoints: ["tra-cuu/start.js"], outfile: `${ASSETS}/search.js`,
  bundle: true, format: "iife", target: "es2018",
});
await build({
  ...shared("gui-bai"), entryPoints: { form: "gui-bai/start.js", drafts: "gui-bai/drafts.js" }, outdir: `${ASSETS}/gui-bai`,
  bundle: true, format: "esm", target: "es2022", plugins: [libraries, later],
});
await build({
  ...shared("paste"), entryPoints: { paste: "paste/pasted.js", guard: "guard/finding.js", inserts: "gui-bai/inserts.js", mistaken: "gui-bai/mistaken.js" }, outdir: `${ASSETS}/gui-bai`,
  bundle: true, format: "esm", target: "es2022", plugins: [libraries],
});
await build({
  ...shared("danh-sach"), entryPoints: { list: "danh-sach/start.js", "list-worker": "danh-sach/worker.js" }, outdir: `${ASSETS}/gui-bai`,
  bundle: true, format: "esm", target: "es2022", plugins: [libraries],
});
