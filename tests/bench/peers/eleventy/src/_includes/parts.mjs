import { seal } from "../../../js/records.mjs";
import { esc } from "./base.11ty.js";
export const crumbs = (list, here) => `<nav class="crumb" aria-label="Đường dẫn"><ol>
${list.map(([t, u]) => `<li><a href="${u}">${t}</a></li>\n`).join("")}<li><span aria-current="page">${esc(here)}</span></li>
</ol></nav>
`;
export const now = (list) => list.map((p) => `<a class="quiet" href="/dia-phuong/${p.address}/">${p.lower}</a>`).join(", ");
export const card = (r) => (r.card ??= `<li><div class="who">
${seal(r, "small")}
<div>
<h3><a href="${r.url}">${esc(r.name)}</a></h3>
<p>${esc(r.summary)}</p>
<p class="at">${r.place.district ? `${r.place.label}, ${r.place.district}&nbsp;(cũ), <span class="now">nay thuộc ${now(r.place.now)}</span>` : now(r.place.now)}</p>${r.sample ? '<span class="sample">Dữ liệu minh họa</span>' : ""}</div>
</div>
</li>
`);
