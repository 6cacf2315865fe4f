import { card, crumbs } from "./_includes/parts.mjs";
export const data = {
  layout: "base.11ty.js",
  pagination: { data: "site.places", size: 1, alias: "place" },
  permalink: ({ place }) => `/dia-phuong/${place.address}/`,
  eleventyComputed: { title: ({ place }) => place.label },
};
export const render = ({ place: p }) => `${crumbs([["Địa phương", "/dia-phuong/"]], p.label)}
<header class="placed"><div>
<h1>${p.label}</h1>
<ul class="since">
<li>Có từ ${p.since}</li>
</ul></div>
</header>
<section class="ox"><div class="body2">
<div>
<h2>Trước đây</h2>
<ul class="plain upper">
${p.former.map((u) => `<li><b>${u.label}</b>, ${u.district}, tỉnh ${u.province} <span class="now">(${u.part ? "nhập một phần" : "nhập toàn bộ"})</span></li>\n`).join("")}</ul>
</div>
<div>
<h2>Đã có trên trang</h2>
<ul class="groups upper">
<li><a href="#guong-sang"><span>Gương sáng</span><b class="fig">${p.records.length}</b></a></li>
</ul>
</div>
</div></section>
<section class="ox" id="guong-sang">
<h2>Gương sáng</h2>
<ul class="deck upper">${p.records.map(card).join("")}</ul>
</section>
`;
