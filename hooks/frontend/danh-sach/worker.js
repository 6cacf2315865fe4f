/* Runs the importer itself, in Python, beside the page: what `campaign import-list` runs. Nothing is sent anywhere. */
const scope = /** @type {any} */ (self), query = new URLSearchParams(scope.location.search);
const PYTHON = new URL("python/", scope.location.href).href, DATA = new URL(query.get("data") || "", scope.location.href).href;
const PACKAGES = "/lib/python3.14/site-packages";
const ARCHIVES = ["machine.bin", "library.bin", "extensions.bin"];
const GLUE = `
import gc, io, zipfile
from pathlib import Path

gc.disable()  # what is loaded stays, and what a list leaves is looked for once

def unpack(data, into):
    zipfile.ZipFile(io.BytesIO(data.to_bytes())).extractall(into)

def opened(text, load):
    global known, read_list
    from hooks.desk.in_browser.dropped_list import read_list
    from hooks.desk.in_browser.known import known_from
    known = known_from(text, load)
    gc.freeze()

def read(name, data, asked, tell):
    folder = Path("/tep")
    folder.mkdir(exist_ok=True)
    file = folder / Path(name).name
    file.write_bytes(data.to_bytes())
    try:
        return read_list(known, file, asked, tell)
    finally:
        file.unlink()
        gc.collect()
`;

const say = (/** @type {object} */ message, /** @type {Transferable[]} */ ...moved) => scope.postMessage(message, moved);
let loaded = 0;

/**
 * A file of the site, told piece by piece, unpacked where a server has not done so already.
 * @param {string} address
 * @returns {Promise<Response>}
 */
async function fetched(address) {
  const got = await fetch(address);
  if (!got.ok || !got.body) throw new Error(`${address}: ${got.status}`);
  /** @type {BlobPart[]} */
  const pieces = [];
  for (const reader = got.body.getReader(); ;) {
    const { done, value } = await reader.read();
    if (done) break;
    pieces.push(value);
    say({ step: "loading", done: (loaded += value.length) });
  }
  const whole = new Blob(pieces), [first, second] = new Uint8Array(await whole.slice(0, 2).arrayBuffer());
  const packed = first === 0x1f && second === 0x8b;
  return new Response(packed ? whole.stream().pipeThrough(new DecompressionStream("gzip")) : whole);
}

const bytes = async (/** @type {Response} */ response) => new Uint8Array(await response.arrayBuffer());

/** @type {Record<string, string>} */
const parts = {};

/**
 * A part of the register that a list needs, asked for while Python waits; "" when it does not come.
 * @param {string} name
 */
function part(name) {
  if (parts[name]) return parts[name];
  const request = new XMLHttpRequest();
  request.open("GET", DATA + name, false);
  try {
    request.send();
  } catch {
    return ""; // no network
  }
  return request.status === 200 ? parts[name] = request.responseText : "";
}

/** Python with the importer in it. */
async function open() {
  const code = import(PYTHON + "machine.mjs");
  const [machine, library, extensions, program, known] = await Promise.all([
    ...ARCHIVES.map((name) => fetched(PYTHON + name)), fetched(DATA + "danh-sach.zip"), fetched(DATA + "danh-sach.json"),
  ]);
  say({ step: "opening" });
  // What Python asks for by itself is here already; from now on only parts of the register are fetched.
  /** @type {Record<string, Response>} */
  const here = { "pyodide.asm.wasm": new Response(machine.body, { headers: { "content-type": "application/wasm" } }), "python_stdlib.zip": library };
  scope.fetch = async (/** @type {string | URL} */ address) => {
    const name = String(address).split("/").pop() || "", found = here[name];
    if (!found) throw new Error(`${name}: not asked for`);
    delete here[name];
    return found;
  };
  const { loadPyodide, info } = await import(PYTHON + "start.mjs"), { default: createPyodideModule } = await code;
  const py = await loadPyodide({ indexURL: PYTHON, createPyodideModule, lockFileContents: { info, packages: {} }, packageBaseUrl: PYTHON, env: { PYDANTIC_DISABLE_PLUGINS: "__all__", PYTHONDONTWRITEBYTECODE: "1" } });
  py.runPython(GLUE);
  const unpack = py.globals.get("unpack");
  unpack(await bytes(extensions), PACKAGES);
  unpack(await bytes(program), PACKAGES);
  py.globals.get("opened")(await known.text(), part);
  return py.globals.get("read");
}

/** @type {Promise<any> | undefined} */
let ready;

/** @param {MessageEvent<import("./types.d.ts").Asked>} message */
scope.onmessage = async ({ data: { name, content, asked } }) => {
  try {
    const read = await (ready ||= open());
    const reply = read(name, new Uint8Array(content), asked, (/** @type {string} */ what, /** @type {number} */ done, /** @type {number} */ total) => say({ step: "reading", what, done, total }));
    const [table, mending, report, preview] = [reply.table, reply.mending, reply.report, reply.preview].map((part) => part.toJs());
    const told = JSON.parse(reply.told);
    reply.destroy();
    say({ step: "done", told, table, mending, report, preview });
  } catch (error) {
    ready = undefined;
    say({ step: "failed", error: String(error) });
  }
};
export {};
