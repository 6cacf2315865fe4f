import { seal, when } from "../../js/records.mjs";
import { esc } from "./_includes/base.11ty.js";
import { crumbs, now } from "./_includes/parts.mjs";
export const data = {
  layout: "base.11ty.js",
  pagination: { data: "site.records", size: 1, alias: "record" },
  permalink: ({ record }) => record.url,
  eleventyComputed: { title: ({ record }) => record.name, description: ({ record }) => record.summary },
};
export const render = ({ record: r }) => `${crumbs([["Gương sáng", "/guong-sang/"], ["Mô hình hay", "/guong-sang/mo-hinh/"]], r.name)}
<header class="bust">
${seal(r, "full")}
<div>
<p class="kind">Mô hình hay${r.sample ? ' <span class="sample">Dữ liệu minh họa</span>' : ""}</p>
<h1>${esc(r.name)}</h1>
<p class="lead">${esc(r.summary)}</p>
<dl class="thennow">
<div><dt>Nơi, gọi theo tên trước 01/7/2025</dt><dd><b>${r.place.label}</b>${r.place.district ? `, ${r.place.district}` : ""}</dd></div>
<div><dt>Nay thuộc</dt><dd>${now(r.place.now)}</dd></div>
</dl>

</div>
</header>
<div class="body2 gap-top">
<div class="flow">
${r.story ? `<section class="ox"><h2>Giới thiệu</h2><div class="stack upper"><p>${esc(r.story)}</p>
</div></section>` : ""}
<section class="ox">
<h2>Việc đã làm</h2>
<ol class="years upper">
${r.facts.map((f) => `<li><p class="when">${f.date ? `<time datetime="${f.date}">${when(f.date)}</time>` : "Chưa rõ thời gian"}</p><div>
<p>${esc(f.text)}</p>
${f.sources ? `<p class="small soft">Nguồn: ${f.sources.map((s) => `${esc(s.publisher)}, ${esc(s.published)}`).join("; ")}</p>` : ""}
</div></li>
`).join("")}
<li class="non"><p class="when soft">Danh hiệu, khen thưởng</p><div>
<p>Chưa thấy quyết định nào được công bố.</p></div></li>
</ol>
</section>
${r.unknown ? `<section class="ox"><h2 class="mid">Điều chưa xác minh</h2><ul class="plain upper">${r.unknown.map((u) => `<li>${esc(u)}</li>`).join("")}</ul></section>` : ""}
</div>
<aside class="flow">
${r.clauses.length ? `<section class="ox"><h2 class="mid">Trong kế hoạch</h2><ul class="marks upper">${r.clauses.map((c) => `<li><a class="clause" href="${c.url}" title="${esc(c.title)}">${c.id}</a> <span>${esc(c.title)}</span></li>`).join("")}</ul></section>` : ""}
<section class="ox"><h2 class="mid">Nguồn</h2>
${r.sources ? `<ol class="upper">${r.sources.map((s) => `<li>${esc(s.publisher)}, ${esc(s.title)}</li>`).join("")}</ol>` : '<p class="small upper">Mục minh họa, không có nguồn.</p>'}
<p class="small soft upper">Biểu trưng do trang này vẽ từ loại hình và chữ đầu của tên, không phải biểu trưng chính thức.</p>
</section>
${r.near.length ? `<section class="ox"><h2 class="mid">Cùng nơi này</h2><ul class="groups upper">${r.near.map((x) => `<li><a href="${x.url}"><span>${esc(x.name)}</span> <span class="soft">Mô hình hay</span></a></li>`).join("")}</ul></section>` : ""}
</aside>
</div>
`;
