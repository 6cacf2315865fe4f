/* What the modules use of the libraries, which are published as one file without types. */
export class Validator {
  constructor(schema: object, draft: "2020-12", shortCircuit: boolean);
  validate(value: unknown): { errors: { keyword: string; keywordLocation: string; instanceLocation: string; error: string }[] };
}
export class Marked {
  constructor(options: object);
  parse(text: string): string;
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
