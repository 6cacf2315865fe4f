export const data = { layout: "base.11ty.js", title: "Địa phương", permalink: "/dia-phuong/" };
export const render = ({ site }) => `<header><h1>Địa phương</h1></header>
<ul class="groups">
${site.places.map((p) => `<li><a href="/dia-phuong/${p.address}/"><span>${p.label}</span><b class="fig">${p.records.length}</b></a></li>\n`).join("")}</ul>`;
