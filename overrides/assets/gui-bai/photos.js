/* A photo: chosen, turned, shrunk, stripped of what the camera wrote into it, kept on the device. */
import { button, labelled, make, showFault } from "./elements.js";
import { slug } from "./words.js";

const LONGEST = 2400, QUALITY = 0.85, MOST_BYTES = 60e6;

/** A new JPEG of the picture alone: drawn anew, so nothing else of the file is left. */
export async function shrunk(file) {
  if (file.size > MOST_BYTES) throw new Error("Ảnh nặng quá 60 MB.");
  const image = await createImageBitmap(file, { imageOrientation: "from-image" }).catch(() => null);
  if (!image) throw new Error("Không mở được tệp này như một ảnh. Hãy chọn ảnh JPEG, PNG hoặc WebP; ảnh HEIC thì đổi sang JPEG trước.");
  const scale = Math.min(1, LONGEST / Math.max(image.width, image.height));
  const canvas = make("canvas", { width: Math.max(1, Math.round(image.width * scale)), height: Math.max(1, Math.round(image.height * scale)) });
  const pen = canvas.getContext("2d");
  pen.fillStyle = "#fff"; // a JPEG has no holes
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  image.close();
  const blob = await new Promise((done) => canvas.toBlob(done, "image/jpeg", QUALITY));
  if (!blob) throw new Error("Máy không thu nhỏ được ảnh này. Hãy thử ảnh nhỏ hơn.");
  return { blob, width: canvas.width, height: canvas.height };
}

/** A file name no other photo of this form has. */
function free(ctx, name) {
  const stem = slug(name.replace(/\.[^.]*$/, ""), 40) || "anh";
  let file = `${stem}.jpg`;
  for (let n = 2; ctx.photos.has(file); n++) file = `${stem}-${n}.jpg`;
  return file;
}

const kilobytes = (bytes) => `${Math.max(1, Math.round(bytes / 1024))} KB`;

/** Puts choosing a file in place of typing its name. The blob is kept in `ctx.photos` under its name. */
export function photoFields(ctx, node, value) {
  let name = value?.file || "", address = "";
  const input = make("input", { type: "file", accept: "image/jpeg,image/png,image/webp,image/*" });
  const { element, fault } = labelled({ label: "Chọn ảnh", help: "Máy tự xoay, thu nhỏ, xóa vị trí và thông tin máy ảnh. Người trong ảnh phải đồng ý.", required: true, control: input });
  const seen = make("img", { alt: "", hidden: true }), told = make("p", { class: "help", role: "status" });
  const away = button("Bỏ ảnh này", () => { forget(); ctx.changed(); }, { class: "do small", hidden: true });
  element.append(make("div", { class: "shot" }, seen, told, away));

  function show() {
    const blob = ctx.photos.get(name);
    if (address) URL.revokeObjectURL(address);
    address = blob ? URL.createObjectURL(blob) : "";
    seen.hidden = !blob;
    if (blob) seen.src = address;
    away.hidden = !name;
    const here = ctx.form.kind === "story" && name ? ` Muốn đặt giữa bài thì viết riêng một dòng: ![](${name})` : "";
    told.textContent = blob ? `${ctx.form.kind === "story" ? name : "Ảnh đã sẵn sàng"}, ${kilobytes(blob.size)}.${here}` : name ? `Đang dùng ảnh ${name} đã có trên trang.` : "";
  }
  function forget() {
    if (ctx.photos.has(name)) { ctx.photos.delete(name); ctx.drop(name); }
    name = "";
    input.value = "";
    show();
  }
  input.addEventListener("change", async () => {
    const file = input.files[0];
    if (!file) return;
    told.textContent = "Đang thu nhỏ ảnh…";
    showFault(input, fault, "");
    try {
      const { blob } = await shrunk(file);
      const next = free(ctx, file.name);
      forget();
      name = next;
      ctx.photos.set(name, blob);
      await ctx.keep(name, blob);
    } catch (error) { showFault(input, fault, error.message); }
    show();
    ctx.changed();
  });
  element.dataset.name = "file";
  node.kids.file.element.replaceWith(element);
  const { read } = node;
  const own = { control: input, tell: (text) => showFault(input, fault, text) };
  if (value?.file) ctx.kept(value.file).then((blob) => { if (blob && name === value.file) { ctx.photos.set(name, blob); show(); } });
  show();
  return { ...node, element: node.element, read: () => ({ ...read(), file: name }), at: ([key, ...rest]) => (key === "file" ? own : node.at([key, ...rest])), url: () => address };
}
