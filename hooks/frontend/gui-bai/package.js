/* The package: every file that is sent, photos too, with a list of contents. `campaign take` reads it. */
import { mark } from "./data.js";

/** The list of contents, hooks/desk/taking/names.py. */
const CONTENTS = "goi.json", FORMAT = 1;

/** @typedef {import("./types.d.ts").Value} Value */
/** @typedef {[name: string, blob: Blob][]} Photos */

/** What packs: fetched when writing begins, so that it is there without a line too. */
export const packing = () => import("../vendor/zip.js");

const last = (/** @type {string} */ path) => path.slice(path.lastIndexOf("/") + 1);

/**
 * The folder a path lies in, without the stroke.
 * @param {string} path
 */
export const folderOf = (path) => path.slice(0, path.lastIndexOf("/"));

/**
 * Names of the photos a record names.
 * @param {Value} record
 * @returns {string[]}
 */
export function photoNames(record) {
  return [record.photo, record.cover, ...(record.gallery || [])].map((photo) => photo?.file).filter(Boolean);
}

/**
 * What the package is called: the story's folder, the decision's, the record's file.
 * @param {string} path
 */
export const nameOf = (path) => (/\/(index\.md|decision\.yml|recipients\.csv)$/.test(path) ? last(folderOf(path)) : last(path).replace(/\.[a-z]+$/, ""));

/**
 * The package of a file and its photos; `bases` are the versions the form began with, by path.
 * @param {{path: string, text: string, photos: Photos, bases: Record<string, string>}} given
 * @returns {Promise<File>}
 */
export async function packed({ path, text, photos, bases }) {
  const folder = folderOf(path), utf8 = new TextEncoder();
  const shots = photos.map(async ([name, blob]) => /** @type {const} */ ([`${folder}/${name}`, new Uint8Array(await blob.arrayBuffer())]));
  const contents = JSON.stringify({ format: FORMAT, path, bases });
  const files = Object.fromEntries([[path, utf8.encode(text)], ...(await Promise.all(shots)), [CONTENTS, utf8.encode(contents)]]);
  const { zipSync } = await packing(), zip = zipSync(files, { level: 6, mtime: new Date("2024-01-01T00:00:00") });
  return new File([zip], `${nameOf(path)}.zip`, { type: "application/zip" });
}

/**
 * The text with a last line that says which version it was made of (hooks/file_versions.py); in a story, of its front matter.
 * @param {string} path
 * @param {string} text
 * @param {string | undefined} version
 * @returns {string}
 */
export function marked(path, text, version) {
  if (!version || path.endsWith(".csv")) return text;
  const line = `# sua-tu-ban: ${version} ${mark(text)}\n`;
  if (!path.endsWith(".md")) return text + line;
  return text.replace(/^(---[ ]*\n[\s\S]*?\n)(---[ ]*(?:\n|$))/, (_, head, rest) => head + line + rest);
}
