import { card, crumbs } from "./_includes/parts.mjs";
export const data = {
  layout: "base.11ty.js", title: "Mô hình hay", description: "Gương sáng học tập suốt đời: mô hình hay, xếp theo tên.",
  pagination: { data: "site.records", size: 120, alias: "shown" },
  permalink: ({ pagination: p }) => `/guong-sang/mo-hinh/${p.pageNumber ? `trang-${p.pageNumber + 1}/` : ""}`,
};
export const render = ({ shown, pagination: p, site }) => `${crumbs([["Gương sáng", "/guong-sang/"]], "Mô hình hay")}
<header>
<h1>Mô hình hay</h1>
<p class="lead">${site.records.length} gương sáng, xếp theo tên.</p></header>
<section class="ox">
<h2 class="sr">Danh sách</h2>
<ul class="deck">
${shown.map(card).join("")}
</ul>
</section>
<nav class="pager" aria-label="Các trang của danh sách">
${p.href.previous ? `<a href="${p.href.previous}" rel="prev">Trang trước</a>` : ""}<span class="soft fig">Trang ${p.pageNumber + 1} trong ${p.pages.length}</span>
${p.href.next ? `<a href="${p.href.next}" rel="next">Trang sau</a>` : ""}</nav>
`;
