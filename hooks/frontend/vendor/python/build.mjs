// Makes what /gui-bai/danh-sach/ loads of Python: `node build.mjs <python> [folder of assets]`.
// Pyodide comes from the lock beside this file, the packages from requirements.txt, by `<python> -m pip`, with their hashes.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { loadPyodide } from "pyodide";

const PACKAGES = ["annotated-types", "jinja2", "markupsafe", "pydantic", "pydantic-core", "typing-extensions", "typing-inspection", "xlrd"];
// The last is for MarkupSafe alone, of which only what is Python is taken.
const PLATFORM = ["--python-version", "3.14", "--implementation", "cp", "--abi", "cp314", "--abi", "none", ...["pyemscripten_2026_0_wasm32", "any", "manylinux2014_x86_64"].flatMap((name) => ["--platform", name])];
const FROM = "node_modules/pyodide/", [, , python, assets = "../../../../overrides/assets"] = process.argv;
const OUT = `${assets}/gui-bai/python/`;

/** The wheels that requirements.txt locks, as a folder. */
function wheels() {
  const folder = mkdtempSync(join(tmpdir(), "wheels-")), wanted = join(folder, "wanted.txt");
  const blocks = readFileSync("../../../../requirements.txt", "utf8").split(/\n(?=[a-z])/);
  const of = (name) => blocks.find((block) => block.startsWith(`${name}==`)).replace(/\n *#.*/g, "").replace(/;[^\\]*/, " ");
  writeFileSync(wanted, PACKAGES.map(of).join("\n"));
  execFileSync(python, ["-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps", "--require-hashes", "--only-binary=:all:", ...PLATFORM, "-d", folder, "-r", wanted], { stdio: "inherit" });
  return readdirSync(folder).filter((file) => file.endsWith(".whl")).sort().map((file) => [file, readFileSync(join(folder, file))]);
}

const bytes = (buffer) => new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.length);
const packed = (name, content) => writeFileSync(OUT + name, gzipSync(content, { level: 9 }));
const py = await loadPyodide();
py.FS.mkdir("/wheels");
for (const [file, content] of wheels()) py.FS.writeFile(`/wheels/${file}`, bytes(content));
py.FS.writeFile("/stdlib.zip", bytes(readFileSync(FROM + "python_stdlib.zip")));
py.runPython(readFileSync("trimmed.py.txt", "utf8"));
mkdirSync(OUT, { recursive: true });
packed("machine.bin", readFileSync(FROM + "pyodide.asm.wasm"));
packed("library.bin", py.FS.readFile("/library.zip"));
packed("extensions.bin", py.FS.readFile("/extensions.zip"));
writeFileSync(OUT + "machine.mjs", readFileSync(FROM + "pyodide.asm.mjs"));
// Where packages would be fetched from by itself: nothing is.
const start = readFileSync(FROM + "pyodide.mjs", "utf8").replace(/https:\/\/cdn[^`"]*/g, "./").replace(/\n\/\/# sourceMappingURL.*/, "");
const { info } = JSON.parse(readFileSync(FROM + "pyodide-lock.json", "utf8"));
writeFileSync(OUT + "start.mjs", `${start.trim()}\nexport const info = ${JSON.stringify(info)};\n`);
const version = JSON.parse(readFileSync(FROM + "package.json", "utf8")).version;
const line = "\n----------------------------------------\n\n";
writeFileSync(OUT + "licences.txt", [
  `Pyodide ${version} (MPL-2.0): machine.bin, machine.mjs, start.mjs. Source: https://github.com/pyodide/pyodide, tag ${version}.\n` +
  "In start.mjs one address, from which nothing is loaded here, is left out, and what pyodide-lock.json says of the version is added.\n\n" + readFileSync("mpl-2.0.txt", "utf8").trim() + "\n",
  "CPython 3.14 (PSF-2.0): inside machine.bin; its library, compiled, in library.bin. Source: https://github.com/python/cpython.\nThe licence is that of typing_extensions below.\n",
  py.FS.readFile("/licences.txt", { encoding: "utf8" }),
].join(line));
