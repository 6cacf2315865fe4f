// Punctuation and symbols of Unicode for markdown-it, by the browser's own table.
export const P = /\p{P}/u;
export const S = /\p{S}/u;
