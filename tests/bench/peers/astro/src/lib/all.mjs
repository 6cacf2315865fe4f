import { getCollection } from "astro:content";
import { arrange, join, tables } from "../../../js/records.mjs";
let made;
export const all = () => (made ??= make());
async function make() {
  const t = tables();
  const dated = (f) => ({ ...f, date: f.date instanceof Date ? f.date.toISOString().slice(0, 10) : f.date });
  return arrange((await getCollection("records")).map(({ data }) => join({ ...data, facts: data.facts.map(dated) }, t)), t);
}
