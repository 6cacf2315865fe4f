// The records, joined with places.csv, old_units.csv and the plan, for Eleventy and Astro. No check of anything.
import fs from "node:fs";
import path from "node:path";
import * as yaml from "js-yaml";
const WORK = path.resolve("../work");
const read = (file) => fs.readFileSync(path.join(WORK, file), "utf8");
const parsed = (file) => yaml.load(read(file), { schema: yaml.FAILSAFE_SCHEMA });
export const frame = JSON.parse(read("frame/frame.json"));
const csv = (file) => {
  const [head, ...rows] = read(file).trim().split(/\r?\n/).map((line) => line.split(","));
  return rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i]])));
};
export const slug = (s) => s.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/g, "d").replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
export const when = (day) => { const p = String(day).split("-"); return p.length === 2 ? `${+p[1]}/${p[0]}` : p.reverse().join("/"); };
const lower = (s) => s[0].toLowerCase() + s.slice(1);
const initials = (name) => { const w = name.split(" "), last = w.at(-1); return w[0][0].toUpperCase() + (/^\d+$/.test(last) ? last : last[0].toUpperCase()); };
function fnv(s) { let h = 0x811c9dc5; for (const c of Buffer.from(s)) h = Math.imul(h ^ c, 0x01000193) >>> 0; return h; }
export const seal = (r, size) => `${frame.seals[fnv(r.id) % frame.seals.length][size]}<text class="n${r.initials.length}" x="60" y="60" dy=".35em">${r.initials}</text></svg>`;
export function tables() {
  const places = {}, units = {}, clauses = {};
  for (const p of csv("tables/places.csv")) if (!p.until) {
    const label = `${p.type} ${p.name}`;
    places[p.code] = { code: p.code, label, lower: lower(label), address: `${p.code}-${slug(p.name)}`, since: when(p.since), former: [], records: [] };
  }
  for (const u of csv("tables/old_units.csv")) if (places[u.now_code]) {
    const label = `${u.type} ${u.name}`, unit = (units[`${label}|${u.district}`] ??= { lower: lower(label), district: lower(u.district), now: [] });
    unit.now.push(places[u.now_code]);
    places[u.now_code].former.push({ label, district: unit.district, province: u.province, part: u.share !== "whole" });
  }
  for (const part of parsed("plan/plan.yml").parts) for (const c of part.clauses ?? []) clauses[c.id] = { id: c.id, title: c.title, url: `/ke-hoach/${part.slug}/#${c.id}` };
  return { places, units, clauses };
}
export function join(raw, t) {
  const { code, former, district } = raw.place, unit = code ? undefined : t.units[`${former}|${district}`];
  if (!code && !unit) throw new Error(`unknown former unit ${former}, ${district}`);
  const place = code ? { label: t.places[code].lower, now: [t.places[code]] } : { label: unit.lower, district: unit.district, now: unit.now };
  return { ...raw, place, url: `/guong-sang/${raw.id}-${slug(raw.name)}/`, initials: initials(raw.name), clauses: (raw.clauses ?? []).map((c) => t.clauses[c]).filter(Boolean) };
}
export function load() {
  const t = tables(), files = fs.readdirSync(path.join(WORK, "initiatives"));
  return arrange(files.map((f) => join(parsed(`initiatives/${f}`), t)), t);
}
const collator = new Intl.Collator("vi", { numeric: true });
export function arrange(records, t) {
  records.sort((a, b) => collator.compare(a.name, b.name));
  for (const r of records) for (const now of r.place.now) now.records.push(r);
  for (const r of records) r.near = r.place.now.flatMap((now) => now.records.slice(0, 5)).filter((x) => x !== r).slice(0, 4).map(({ url, name }) => ({ url, name }));
  return { frame, records, places: Object.values(t.places), first: records.slice(0, 6) };
}
export const openData = (records) => JSON.stringify(records.map((r) => ({ id: r.id, kind: "initiative", name: r.name, summary: r.summary,
  place_then: r.place.label, district_then: r.place.district ?? "", place_codes: r.place.now.map((p) => p.code), clauses: r.clauses.map((c) => c.id),
  unknown: r.unknown, sources: r.sources ?? [], page: frame.url + r.url, sample: Boolean(r.sample) })));
