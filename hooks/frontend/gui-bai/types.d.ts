/* What the modules of /gui-bai/ give each other. hooks/pages/sending/files.py writes the files they read. */

/** A text, number, list or group of a record, as it was typed or read. */
export type Value = any;
export type Path = (string | number)[];

/** A node of a form's JSON Schema (hooks/records/reading/schema.py). */
export interface Schema {
  title?: string;
  description?: string;
  examples?: Value[];
  type?: string | string[];
  pattern?: string;
  maxLength?: number;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  enum?: (string | null)[];
  enumDescriptions?: string[];
  anyOf?: Schema[];
  allOf?: Schema[];
  $ref?: string;
  $defs?: Record<string, Schema>;
  /** How its text is written. */
  "x-form"?: "line" | "name" | "address" | "paragraphs" | "date" | "day" | "moment" | "whole" | "flag";
  /** The kind of record whose id it is. */
  "x-ref"?: string;
  /** The error a rule of several fields makes, and the field it is told at. */
  "x-rule"?: string;
  "x-at"?: string;
  /** Two fields of which the first may not be later. */
  "x-order"?: [string, string];
  /** The model it was found under, put in by `settled`. */
  model?: string;
  [keyword: string]: any;
}

/** du-lieu/<kind>.json. */
export interface Form {
  kind: string;
  name: string;
  /** Where a file lies: {field} its slug, {field:year} its year. */
  path: string;
  schema: Schema;
  /** Type of error → code, message, hint. */
  told: Record<string, [string, string, string]>;
  /** Type of error → what to do, in the words of a form. */
  hints: Record<string, string>;
  odd: Odd;
  unseen: Unseen;
  hidden: string[];
  folded: string[];
  opened: string[];
  /** Parts a record must have though its model does not ask for them by themselves. */
  must: string[];
  /** Owner and field, or a field alone → what is said of it; else its description. */
  help: Record<string, string>;
  /** Owner and field → a text that can be typed there. */
  examples: Record<string, string>;
  nouns: Record<string, string>;
}

/** What readers would not see of a record (hooks/pages/sending/unseen.py). */
export interface Unseen {
  /** Model → date → whether what it stands in waits for it too. */
  dated: Record<string, Record<string, boolean>>;
  /** What a scope names and refuses; fields by the part of consent that covers them; those that stay without a text; how one person's record tells a child. */
  consent: { named: Record<string, string>; refuses: string; except: string; parts: Record<string, string[]>; kept: string[]; young: string };
}

/** What texts are held against: expressions with their types of error, letters that look alike, addresses with hints. */
export interface Odd {
  patterns: [kind: string, pattern: string][];
  alone: string;
  unlike: string;
  soft: string;
  no_name: string;
  formula: string;
  twins: [string, string];
  addresses: [pattern: string, hint: string][];
}

/** id, name, note. */
export type Row = [string, string, string?];
/** du-lieu/danh-muc.json: kind → what to choose from. */
export type Choices = Record<string, Row[]>;
/** du-lieu/noi.json. */
export interface Places {
  now: [code: string, type: string, name: string, since: string][];
  before: [type: string, name: string, district: string, until: string, codes: string[], since: string, into: string[]][];
}
/** du-lieu/da-co.json: ids by their first letters, marks of file names. */
export interface Taken {
  /** Number of files of marks in dau/. */
  shards: number;
  length: number;
  ids: string[];
  files: string[];
}
/** A file of du-lieu/ by its name. */
export type Get = (name: string) => Promise<any>;

/** One place as a record names it. */
export interface PlaceRef {
  code?: string;
  former?: string;
  district?: string;
  hamlet?: string;
}

/** What is wrong with a record, at the field `at` below `path`. */
export interface Fault {
  path: Path;
  at?: string;
  code: string;
  message: string;
  /** The type of pydantic's error, where it is one. */
  type?: string;
  /** A warning is shown and keeps nobody from sending. */
  severity?: "error" | "warning";
  /** Of a story's text: the row where it is, from 0. */
  row?: number;
  /** As the check of the build has it. */
  hint?: string;
  help: string;
}

/** Where a fault is shown. */
export interface Spot {
  control: HTMLElement | null;
  /** Shows a message there, "" for none; a mild one keeps nobody from sending. */
  tell(message: string, mild?: boolean): void;
}

/** One field, group or list of a form. */
export interface FormNode extends Spot {
  element: HTMLElement;
  read(): Value;
  /** What lies at a path below it. */
  at(path: Path): Spot;
  /** What is chosen, as it is called. */
  label?(): string;
  /** Of a group: its fields. */
  kids?: Record<string, FormNode>;
  /** Of a list: its items as they were last read. */
  now?(): FormNode[];
}

/** What a field is made of. */
export interface Made {
  ctx: Context;
  name: string;
  schema: Schema;
  value: Value;
  required: boolean;
  /** The model it belongs to, the kind of the form, or “item”. */
  owner: string;
}

/** What all fields of a form share. */
export interface Context {
  root: Schema;
  form: Form;
  choices: Choices;
  get: Get;
  /** Photos by the name of their file. */
  photos: Map<string, Blob>;
  /** Makes the node of one field; handed in, since groups hold fields and fields may be groups. */
  field(ctx: Context, name: string, node: Schema, value: Value, required: boolean, owner?: string): FormNode;
  /** The whole record as it is filled in now. */
  whole(): Value;
  /** The date whose places are meant, "" for none. */
  date(): string;
  changed(): void;
  /** Keeps a photo under the name of its file. */
  keep(file: string, blob: Blob): void;
  /** Forgets a photo: nothing of it stays. */
  drop(file: string): void;
  /** A photo of the draft. */
  kept(file: string): Promise<Blob | undefined>;
  /** Address of a photo for showing it, "" for none. */
  shown(file: string): string;
  /** Puts away the photos a removed value names; what is returned brings them back. */
  away(value: Value): () => void;
  /** Names of files that were used here, also of photos put away. */
  named: Set<string>;
}

/** Where the site and its newsroom are. */
export interface Site {
  /** Address of the repository, "" for none. */
  repo: string;
  /** Address of the site, ending in a slash. */
  root: string;
  /** Mailbox for packages, and what to mind; "" where none is known. */
  mail: string;
  note: string;
}

/** What leaves a form. */
export interface Outgoing {
  site: Site;
  path: string;
  text: string;
  /** What it is called. */
  title: string;
  photos: [name: string, blob: Blob][];
  /** Photos the record names that this device has no more. */
  missing: string[];
  /** What the machine found, where that is not nothing. */
  found?: string;
  /** Versions of files that the form began with, by path. */
  bases: Record<string, string>;
  /** Whether the file is there already. */
  there: boolean;
  /** Whether a published record is edited. */
  editing: boolean;
  /** Whether the published file is another by now. */
  overtaken: boolean;
}

/** A published record that is being edited. */
export interface Editing {
  path: string;
  /** Versions of the file and the photos beside it, by path. */
  bases: Record<string, string>;
  text: string;
  /** Its YAML, and the text below it. */
  head: string;
  body: string;
  before: Value;
}

/** A draft on this device. */
export interface Saved {
  record: Value;
  body?: string;
  id?: string;
  /** When it was kept, and when it was sent. */
  saved?: string;
  sent?: string;
  /** Versions of files that it began with, by path. */
  bases?: Record<string, string>;
}
