/* What the modules use of the libraries, which are published as one file without types. */
export class Validator {
  constructor(schema: object, draft: "2020-12", shortCircuit: boolean);
  validate(value: unknown): { errors: { keyword: string; keywordLocation: string; instanceLocation: string; error: string }[] };
}
/** A piece of a Markdown text as markdown-it reads it. */
export interface Token {
  type: string;
  tag: string;
  nesting: 1 | 0 | -1;
  attrs: [string, string][] | null;
  map: [number, number] | null;
  level: number;
  children: Token[] | null;
  content: string;
  info: string;
  hidden: boolean;
}
/** A sign that may open or close a run of text. */
export interface Delimiter {
  marker: number;
  length: number;
  token: number;
  end: number;
  open: boolean;
  close: boolean;
}
/** One line of text while it is read. */
export interface InlineState {
  src: string;
  pos: number;
  posMax: number;
  pending: string;
  linkLevel: number;
  md: MarkdownIt;
  tokens: Token[];
  tokens_meta: ({ delimiters: Delimiter[] } | null)[];
  delimiters: Delimiter[];
  push(type: string, tag: string, nesting: 1 | 0 | -1): Token;
  scanDelims(start: number, canSplitWord: boolean): { length: number; can_open: boolean; can_close: boolean };
}
export interface Ruler<Rule> {
  at(name: string, rule: Rule): void;
  after(other: string, name: string, rule: Rule): void;
  before(other: string, name: string, rule: Rule): void;
  push(name: string, rule: Rule): void;
}
export class MarkdownIt {
  constructor(preset: "commonmark", options: object);
  enable(rules: string[]): this;
  parse(text: string, env: object): Token[];
  inline: { ruler: Ruler<(state: InlineState, silent: boolean) => boolean>; ruler2: Ruler<(state: InlineState) => void> };
  core: { ruler: Ruler<(state: { tokens: Token[]; Token: new (type: string, tag: string, nesting: 1 | 0 | -1) => Token }) => void> };
  utils: { lib: { mdurl: { encode(url: string): string } } };
  validateLink(url: string): boolean;
  normalizeLink(url: string): string;
  normalizeLinkText(url: string): string;
}
export class Scalar {
  constructor(value: unknown);
  type?: string;
}
export class Document {
  constructor(value?: unknown, options?: object);
  contents: any;
  createNode(value: unknown): any;
  createPair(key: string, value: unknown): unknown;
  toString(options: object): string;
}
export function parseDocument(text: string, options: object): { errors: Error[]; contents: any };
export function zipSync(files: Record<string, Uint8Array>, options: object): Uint8Array<ArrayBuffer>;
