/* The photos of a form: kept on the device, shown under an address of the page, and all of that gone with them. */
import { filesIn } from "./keeping.js";

export class Album {
  /**
   * @param {Map<string, Blob>} photos
   * @param {import("./draft.js").Draft} draft
   * @param {(done: boolean) => void} told is given whether a photo could be kept
   */
  constructor(photos, draft, told) {
    this.photos = photos;
    this.draft = draft;
    this.told = told;
    /** @type {Set<string>} names that were used here, also of photos put away */
    this.named = new Set();
    /** @type {Map<string, {blob: Blob, url: string}>} */
    this.addresses = new Map();
  }

  /**
   * What the fields of photos ask for.
   * @returns {Pick<import("./types.d.ts").Context, "keep" | "drop" | "kept" | "shown" | "away" | "named">}
   */
  context() {
    return {
      named: this.named,
      keep: (file, blob) => this.keep(file, blob),
      drop: (file) => this.drop(file),
      kept: (file) => { this.named.add(file); return this.draft.kept(file); },
      shown: (file) => this.address(file),
      away: (value) => this.away(value),
    };
  }

  /**
   * @param {string} file
   * @param {Blob} blob
   */
  keep(file, blob) {
    this.named.add(file);
    this.photos.set(file, blob);
    this.draft.keep(file, blob).then(this.told);
  }

  /** @param {string} file */
  drop(file) {
    if (this.photos.delete(file)) this.draft.drop(file);
    this.hide(file);
  }

  /**
   * Puts away the photos a value names.
   * @param {import("./types.d.ts").Value} value
   * @returns {() => void} what brings them back
   */
  away(value) {
    const those = filesIn(value).flatMap((file) => { const blob = this.photos.get(file); return blob ? [{ file, blob }] : []; });
    for (const { file } of those) this.drop(file);
    return () => { for (const { file, blob } of those) this.keep(file, blob); };
  }

  /**
   * The address a photo is shown under, "" for none.
   * @param {string} file
   */
  address(file) {
    const known = this.addresses.get(file), blob = this.photos.get(file);
    if (known && known.blob === blob) return known.url;
    this.hide(file);
    if (!blob) return "";
    const url = URL.createObjectURL(blob);
    this.addresses.set(file, { blob, url });
    return url;
  }

  /** @param {string} file */
  hide(file) {
    const known = this.addresses.get(file);
    if (known) URL.revokeObjectURL(known.url);
    this.addresses.delete(file);
  }
}
