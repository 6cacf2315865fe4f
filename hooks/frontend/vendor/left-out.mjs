// Stands for libraries of markdown-it whose parts stories do not use: links found by guessing, hosts in other letters.
export class LinkifyIt {}
export default {};
