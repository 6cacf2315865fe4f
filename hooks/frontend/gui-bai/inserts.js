/* What is wrong with the films and recordings of a story's text as they are written: hooks/records/reading/inserts.py, checks/media.py. */
import { fold, modernLine, slug } from "../text.js";
import { careless } from "./careless.js"; // asked at the same time

export { careless };

/** @typedef {[code: string, message: string, help: string]} Wrong */
/** @typedef {"video" | "tieng"} Kind */

const ROW = /^ {0,3}\[\[([^:|[\]]*):([^|[\]]*)(?:\|([^|[\]]*))?(?:\|([^|[\]]*))?\]\]\s*$/;
const MEANT = /(?<!\\)\[\[|^\s*\[(?:video|phim|tiếng|tieng|audio)\s*:/i, WITHIN = /[^\s[]\s*\[\[[^[\]]*\]\]|\]\]\s*[^\s\]]/;
const CODE = /`[^`]*`/g, NO_COLON = /^(video|tieng)\s/, NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*\.[a-z0-9]{3,4}$/, MOST_TITLE = 150;
const FORM = "viết theo mẫu: [[video: https://www.youtube.com/watch?v=… | Tên video]] hoặc [[tiếng: ten-tep.mp3 | Tên | loi.txt]]";
const YOUTUBE_HOW = "mở video trên YouTube rồi chép địa chỉ, dạng https://www.youtube.com/watch?v=…";
const FACEBOOK_HOW = "mở video trên Facebook rồi chép địa chỉ ở thanh địa chỉ, dạng https://www.facebook.com/…/videos/…";
const WORDS = "thêm phần thứ ba: | loi.txt (tệp lời nằm cạnh bài), | trong bài (lời đã chép trong bài) hoặc | không lời";
const ENDINGS = { tieng: [".mp3", ".m4a", ".ogg"], video: [".mp4", ".webm"] }, NOUN = { tieng: "tệp âm thanh", video: "tệp video" }, WORD = { tieng: "tiếng", video: "video" };
/** @type {(message: string, help?: string) => Wrong} */
const insert = (message, help = FORM) => ["chen-trong-bai", message, help];
/** @type {(message: string, help: string) => Wrong} */
const film = (message, help) => ["phim-dia-chi", message, help];
const ALONE = insert("chỗ chèn video, âm thanh phải đứng riêng một đoạn", "để một dòng trống trên và dưới, không viết gì thêm");

/**
 * Rows that hold or try to hold a film or a recording, and what is wrong with each; files beside the story are not looked for.
 * @param {string} body
 * @returns {Generator<[row: number, wrong: Wrong, file: boolean]>} row counted from 0; whether nothing is wrong but that a file has to lie there
 */
export function* insertFaults(body) {
  const rows = ["", ...body.split("\n"), ""], seen = new Set();
  for (const [i, row] of rows.entries()) {
    if (!MEANT.test(row.replace(CODE, ""))) continue;
    const found = read(row);
    const wrong = "code" in found ? found.code : rows[i - 1].trim() || rows[i + 1].trim() ? ALONE : sourceFault(found, seen);
    if (wrong) yield [i - 1, wrong, false];
    else if (!("code" in found) && !elsewhere(found.source)) yield [i - 1, ["nghe-thieu", `${NOUN[found.kind]} không gửi được bằng biểu mẫu này`, `người nhận bài chép ${found.source} vào cạnh index.md`], true];
  }
}

/**
 * The same as faults of the form, each with its row; a file that has to lie beside the story keeps nobody from sending.
 * @param {string} body as it will be written
 * @returns {import("./types.d.ts").Fault[]}
 */
export const filmFaults = (body) => [...insertFaults(body)].map(([row, [code, message, help], file]) => ({ path: [], at: "body", code, message, help: `Dòng ${row + 1}: ${help}`, ...(file ? { severity: /** @type {const} */ ("warning") } : {}) }));

/** @param {string} source */
const elsewhere = (source) => /[/:]/.test(source);

/**
 * @param {string} row
 * @returns {{kind: Kind, source: string, words: string} | {code: Wrong}}
 */
function read(row) {
  const match = ROW.exec(row);
  if (!match) return { code: WITHIN.test(row) ? ALONE : insert("chỗ chèn video, âm thanh viết chưa đúng") };
  const [word, source, title, words] = match.slice(1).map((part) => modernLine(part || "")), kind = fold(word);
  if (NO_COLON.test(kind)) return { code: insert("thiếu dấu hai chấm sau chữ video hoặc tiếng") };
  if (kind !== "video" && kind !== "tieng") return { code: insert("chỉ chèn được video hoặc tiếng") };
  if (!source || !title) return { code: insert("thiếu địa chỉ, tên tệp hoặc tên để người đọc biết là gì") };
  if ([...title].length > MOST_TITLE) return { code: insert(`tên dài quá ${MOST_TITLE} ký tự`, "rút tên còn một dòng") };
  return { kind, source, words };
}

/**
 * @param {{kind: Kind, source: string, words: string}} found
 * @param {Set<string>} seen files that are played above
 * @returns {Wrong | null}
 */
function sourceFault({ kind, source, words }, seen) {
  if (elsewhere(source)) {
    if (kind === "tieng") return film("âm thanh phải là tệp nằm cạnh bài", "chép tệp .mp3 vào thư mục bài rồi ghi tên tệp");
    return filmFault(source) || (words ? insert("video ở nơi khác chỉ có địa chỉ và tên", "bỏ phần sau dấu | thứ hai") : null);
  }
  if (seen.has(source)) return ["nghe-trung", "tệp này đã chèn ở trên", "mỗi tệp chèn một lần"];
  const named = (/** @type {Kind} */ other) => NAME.test(source) && ENDINGS[other].some((end) => source.endsWith(end)), other = kind === "video" ? "tieng" : "video";
  if (named(other)) return ["nghe-ten", `đây là ${NOUN[other]}`, `viết [[${WORD[other]}: ${source} | …]]`];
  const stem = slug(source.replace(/\.[^.]*$/, "")), ends = ENDINGS[kind];
  if (!named(kind)) return ["nghe-ten", `tên ${NOUN[kind]} không dùng được`, `chữ thường không dấu, đuôi ${ends.join(", ")}, ví dụ ${stem || "loi-ke"}${ends[0]}`];
  seen.add(source);
  if (!words) return kind === "tieng" ? ["nghe-loi", "chưa có lời cho người không nghe được", WORDS] : null; // a film may have subtitles beside it
  const said = ["khong loi", "trong bai"].includes(fold(words)) || (NAME.test(words) && words.endsWith(".txt"));
  return said ? null : ["nghe-loi", "phần thứ ba phải là tên tệp lời .txt", WORDS];
}

/**
 * What is wrong with the address of a film; null where it leads to one.
 * @param {string} address
 * @returns {Wrong | null}
 */
function filmFault(address) {
  if (!/^https?:/i.test(address)) return film("địa chỉ video phải bắt đầu bằng https://", YOUTUBE_HOW);
  /** @type {URL} */
  let url;
  try { url = new URL(address); } catch { return film("địa chỉ video không đọc được", YOUTUBE_HOW); }
  const site = url.host, path = url.pathname, values = url.searchParams.getAll("v"), asked = values.length === 1 ? values[0] : "";
  if (/^((www|m)\.)?youtube\.com$/.test(site) || site === "youtu.be") {
    const short = site === "youtu.be" ? /^\/([\w-]{11})\/?$/ : /^\/(?:shorts|live|embed)\/([\w-]{11})\/?$/;
    const watched = site !== "youtu.be" && /^\/watch\/?$/.test(path) && /^[\w-]{11}$/.test(asked);
    return watched || short.test(path) ? null : film("địa chỉ YouTube này không dẫn tới một video", YOUTUBE_HOW);
  }
  if (/^((www|m|web)\.)?facebook\.com$/.test(site)) {
    const page = /^\/[A-Za-z0-9][A-Za-z0-9.-]{1,60}\/videos\/(?:[\w.-]{1,100}\/)?[0-9]{5,20}\/?$|^\/reel\/[0-9]{5,20}\/?$/.test(path);
    const watched = /^\/watch\/?$|^\/video\.php$/.test(path) && /^[0-9]{5,20}$/.test(asked);
    return page || watched ? null : film("địa chỉ Facebook này không dẫn tới một video", FACEBOOK_HOW);
  }
  if (site === "fb.watch") return film("địa chỉ rút gọn của Facebook không dùng được", FACEBOOK_HOW);
  return film("chỉ nhận video trên YouTube hoặc Facebook", "video ở nơi khác thì dẫn liên kết thường: [tên video](https://…)");
}
