export const data = { permalink: "/sitemap.xml", eleventyExcludeFromCollections: true };
export const render = ({ site, collections }) => `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${[...site.records, ...collections.all.filter((p) => !p.data.record)].map((p) => `<url><loc>${site.frame.url}${p.url}</loc></url>\n`).join("")}</urlset>
`;
