/* Values that pass and tell nothing, or shout: warnings of the check too, hooks/records/checks/fronts.py, by the same patterns. */

/** @typedef {import("./types.d.ts").Fault} Fault */
/** @typedef {import("./types.d.ts").Value} Value */

const NO_PICTURE = /^(?:một |bức |tấm )*(?:ảnh|hình|hình ảnh|photo|image|picture)(?: minh họa| chụp| đại diện| bìa| đầu bài| \d+)?[.!]?$/iu;
const NOBODY = /^(?:nguồn:? ?|ảnh:? ?|từ |trên )*(?:internet|mạng|mạng xã hội|google|facebook|fb|zalo|youtube|sưu tầm|st|không rõ|chưa rõ)[.!]?$/iu;
const FEWEST = 8; // letters of a title that shouts

/** @type {(title: string) => boolean} */
const shouts = (title) => title.replace(/\P{L}/gu, "").length >= FEWEST && title === title.toUpperCase();

/**
 * @param {import("./types.d.ts").Form} form
 * @param {Value} record
 * @param {typeof import("./across.js").walk} walk through all that a record holds
 * @returns {Generator<Fault>}
 */
export function* careless({ kind, schema: root }, record, walk) {
  /** @type {(path: import("./types.d.ts").Path, message: string, help: string) => Fault} */
  const told = (path, message, help) => ({ path, code: "ghi-qua-loa", severity: "warning", message, help });
  for (const { schema, value, path } of walk(root, root, record)) {
    if (schema.model !== "Photo" || !value) continue;
    if (NO_PICTURE.test(value.alt || "")) yield told([...path, "alt"], "chưa tả trong ảnh có gì", "Viết một câu: ai, đang làm gì, ở đâu.");
    if (NOBODY.test(value.credit || "")) yield told([...path, "credit"], "đây không phải người chụp hay nơi giữ ảnh", "Ghi người chụp, nơi giữ ảnh; không biết ảnh của ai thì đừng dùng.");
  }
  const title = (kind === "story" && record.title) || "";
  if (shouts(title)) yield told(["title"], "tên bài viết hoa hết", "Viết hoa chữ đầu và tên riêng thôi.");
  else if (/[!?]{2}/.test(title)) yield told(["title"], "tên bài có nhiều dấu ! hoặc ? liền nhau", "Giữ một dấu, hoặc bỏ.");
}
