import { card } from "./_includes/parts.mjs";
export const data = { layout: "base.11ty.js", title: "Trang đầu", permalink: "/" };
export const render = ({ site }) => `<header><h1>${site.frame.title}</h1></header><ul class="deck">${site.first.map(card).join("")}</ul>`;
