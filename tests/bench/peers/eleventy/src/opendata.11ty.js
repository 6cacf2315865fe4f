import { openData } from "../../js/records.mjs";
export const data = { permalink: "/du-lieu/v1/exemplars.json", eleventyExcludeFromCollections: true };
export const render = ({ site }) => openData(site.records);
