/* What keeps one's work: the draft as it is written, other tabs, a lost connection, what was sent; and where all this is told. */
import { button, make } from "./elements.js";

/** @typedef {import("./types.d.ts").Saved} Saved */
/** @typedef {"offline" | "tabs" | "storage" | "sent"} Matter */

/**
 * A time as people say it: 29/11/2026 lúc 09:05.
 * @param {string | undefined} iso
 */
export function atTime(iso) {
  const time = new Date(iso || ""), two = (/** @type {number} */ n) => String(n).padStart(2, "0");
  if (Number.isNaN(time.getTime())) return "";
  const month = time.getMonth() + 1;
  return `${two(time.getDate())}/${month < 3 ? two(month) : month}/${time.getFullYear()} lúc ${two(time.getHours())}:${two(time.getMinutes())}`;
}

/**
 * What a draft is called: by its record's name, else by its first words.
 * @param {Saved} saved
 */
export function nameOf({ record, body }) {
  const name = record?.title || record?.name || record?.subject || record?.standfirst || record?.summary || body?.replace(/^[#>\s*-]+/, "") || "";
  const short = String(name).trim().split("\n")[0];
  return short.length > 70 ? `${short.slice(0, 70).replace(/\s+\S*$/, "")}…` : short || "Chưa đặt tên";
}

/**
 * The names of photos anywhere in a record.
 * @param {import("./types.d.ts").Value} value
 * @returns {string[]}
 */
export function filesIn(value) {
  if (!value || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === "file" && typeof inner === "string" && inner ? [inner] : filesIn(inner)));
}

export class Keeping {
  /**
   * @param {import("./draft.js").Draft} draft
   * @param {Map<string, Blob>} photos
   * @param {() => Saved} now what is written now
   */
  constructor(draft, photos, now) {
    this.draft = draft;
    this.photos = photos;
    this.now = now;
    this.state = make("div", { class: "state", role: "status" });
    this.kept = make("p", { class: "help kept-on", role: "status" });
    /** @type {Map<Matter, HTMLElement>} */
    this.notes = new Map();
    /** What was last written or read, as text. */
    this.last = "";
    this.well = true;
    this.gone = false;
    this.line = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel("gui-bai");
  }

  /** Begins: what stands here now is not yet anyone's work. */
  begin() {
    this.last = JSON.stringify(this.now());
    this.draft.only(new Set(filesIn(this.now().record)));
    this.address();
    this.online();
    addEventListener("online", () => this.online());
    addEventListener("offline", () => this.online());
    addEventListener("beforeunload", (event) => { if (!this.well && JSON.stringify(this.now()) !== this.last) event.preventDefault(); });
    this.line?.addEventListener("message", ({ data }) => this.heard(data));
    if (this.draft.key !== null) this.line?.postMessage({ open: this.draft.key });
    try { localStorage.getItem(""); } catch { this.noStorage(); }
    const sent = this.draft.read()?.sent;
    if (sent) this.tell("sent", `Bản nháp này đã gửi ${atTime(sent)}. Sửa thêm thì nó lại thành bản nháp. `, this.list("Các bản nháp"));
  }

  /** Keeps the draft, if anything was changed. */
  keep() {
    const now = this.now(), text = JSON.stringify(now);
    if (this.gone || text === this.last) return;
    const outcome = this.draft.write(now, this.photos);
    this.well = outcome === "kept" || outcome === "apart";
    if (this.well) { this.last = text; this.tell("storage"); this.tell("sent"); this.address(); this.line?.postMessage({ saved: this.draft.key }); }
    this.draft.only(new Set(filesIn(now.record)));
    this.kept.textContent = this.well ? "Đã lưu bản nháp." : "Máy không cho lưu bản nháp. Đừng đóng trang trước khi gửi.";
    if (outcome === "none") this.noStorage();
    if (outcome === "full") this.tell("storage", "Máy đã hết chỗ lưu bản nháp: phần viết thêm chưa được lưu. Đừng đóng trang; xóa bớt bản nháp cũ rồi viết tiếp. ", this.list("Xem các bản nháp"));
    if (outcome === "apart") this.tell("tabs", "Thẻ khác vừa lưu bản nháp này. Phần bạn viết ở đây được giữ thành một bản nháp riêng, không bản nào bị ghi đè. ", this.list("Xem các bản nháp"));
  }

  /** Says that this window keeps nothing. */
  noStorage() { this.tell("storage", "Cửa sổ này không lưu được bản nháp (ẩn danh, hoặc trình duyệt chặn lưu). Vẫn viết và gửi được, nhưng đóng trang là mất."); }

  /** @param {boolean} done whether the photo could be kept */
  photo(done) {
    if (!done) this.tell("storage", "Ảnh chưa lưu được vào bản nháp vì máy không cho lưu hoặc hết chỗ. Ảnh vẫn gửi được nếu bạn chưa đóng trang. ", this.list("Xem các bản nháp"));
  }

  /** Tells of a lost connection, and that it is back. */
  online() {
    if (navigator.onLine) this.tell("offline");
    else this.tell("offline", "Đang mất mạng: vẫn viết, xem trước, kiểm tra được; có mạng lại thì gửi.");
  }

  /** @param {{open?: string, here?: string, saved?: string}} data */
  heard({ open, here, saved }) {
    const key = this.draft.key;
    if (key === null) return;
    if (open === key) this.line?.postMessage({ here: key });
    if (open === key || here === key) this.two("Bản nháp này đang mở ở hai thẻ.");
    if (saved === key) this.two("Thẻ khác vừa sửa và lưu bản nháp này.", button("Mở bản vừa lưu", () => { this.gone = true; location.reload(); }, { class: "do small" }));
  }

  /**
   * @param {string} what
   * @param {Node[]} more
   */
  two(what, ...more) {
    const copy = button("Viết tiếp trên bản sao", () => {
      const outcome = this.draft.copy(this.now(), this.photos);
      this.last = JSON.stringify(this.now());
      this.address();
      this.tell("tabs", outcome === "kept" ? "Từ giờ thẻ này viết trên một bản sao." : "Máy không cho lưu bản sao. Hãy viết tiếp ở một thẻ thôi.");
    }, { class: "do small" });
    this.tell("tabs", `${what} Hãy viết ở một thẻ, hoặc tách thành hai bản.`, copy, ...more);
  }

  /** Marks the draft as sent: it is no more the one that opens by itself. */
  sent() {
    const text = this.now(), outcome = this.draft.write({ ...text, sent: new Date().toISOString() }, this.photos);
    if (outcome !== "kept" && outcome !== "apart") return;
    this.last = JSON.stringify(text);
    const not = button("Chưa gửi được", () => { this.last = ""; this.keep(); this.tell("sent"); }, { class: "do small" });
    this.tell("sent", "Đã đánh dấu “đã gửi”: lần sau không tự mở lại, sửa thêm thì lại thành bản nháp. ", not, this.list("Các bản nháp"));
  }

  /** The address names the draft, so that a reload opens the same one. */
  address() {
    if (this.draft.key === null) return;
    const asked = new URLSearchParams(location.search);
    asked.delete("moi");
    asked.set("nhap", this.draft.key);
    history.replaceState(null, "", `${location.pathname}?${asked}`);
  }

  /** @param {string} text */
  list(text) { return make("a", { href: "../#ban-nhap" }, text); }

  /**
   * Tells a matter above the form; without words it is settled.
   * @param {Matter} matter
   * @param {(Node | string)[]} words
   */
  tell(matter, ...words) {
    this.notes.get(matter)?.remove();
    this.notes.delete(matter);
    if (!words.length) return;
    const acts = words.filter((word) => word instanceof HTMLButtonElement), said = words.filter((word) => !(word instanceof HTMLButtonElement));
    const note = make("div", {}, make("p", {}, ...said), make("div", { class: "acts" }, ...acts, button("Ẩn", () => note.remove(), { class: "do small" })));
    this.notes.set(matter, note);
    this.state.append(note);
  }
}
