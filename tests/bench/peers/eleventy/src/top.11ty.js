import { card } from "./_includes/parts.mjs";
export const data = { layout: "base.11ty.js", title: "Gương sáng", permalink: "/guong-sang/" };
export const render = ({ site }) => `<header><h1>Gương sáng</h1></header>
<section class="ox"><h2>Mô hình hay</h2><ul class="deck">${site.first.map(card).join("")}</ul><p><a href="/guong-sang/mo-hinh/">Xem cả ${site.records.length} mục</a></p></section>`;
