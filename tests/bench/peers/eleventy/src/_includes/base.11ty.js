export const esc = (s) => String(s ?? "").replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c]);
export function render(d) {
  const { frame } = d.site, section = d.page.url.split("/")[1], url = frame.url + d.page.url, about = esc(d.description);
  const title = esc(d.title) + (d.record ? " – Gương sáng" : "");
  return `<!doctype html>
<html lang="vi">
<head>
${frame.head}
<meta name="description" content="${about}">
${d.record?.sample ? '<meta name="robots" content="noindex">' : ""}
<link rel="canonical" href="${url}">
<title>${title} | ${frame.title}</title>
<meta property="og:title" content="${title}">
<meta property="og:description" content="${about}">
<meta property="og:url" content="${url}">
<meta property="og:image:alt" content="Gương sáng, mô hình hay: ${esc(d.title)}. Hình: biểu trưng chữ ${d.record?.initials ?? ""}.">
</head>
<body class="of-${section}">
${frame.headers[section] ?? frame.headers[""]}

<main>

<div class="page" id="noi-dung" tabindex="-1">


<div class="wrap">
${d.content}
</div>


</div>

</main>

${frame.footer}

</body>
</html>
`;
}
