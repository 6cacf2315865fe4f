/** What the page hands to the worker: the file, and how it is to be read (JSON, as dropped_list.py takes it). */
export interface Asked { name: string; content: ArrayBuffer; asked: string }

export interface Question { question: string; choices: string[]; answer: string }

/** What dropped_list.py tells of a list that was read; or, in `fault` alone, why it cannot be. */
export interface Told {
  fault?: string;
  file: string;
  path: string;
  present: number;
  /** Of the table that stands there; "" for none. */
  version: string;
  rows_in: number;
  refused: number;
  /** Whether no list is made before somebody says that these rows are not there already. */
  held: boolean;
  counts: string;
  verdict: string;
  asked: Question[];
  doubts: { title: string; count: number; kind: string; items: [text: string, remedy: string][] }[];
  columns: [place: string, meant: string][];
  dropped: [place: string, reason: string][];
  fields: Record<string, string>;
  sheets: [name: string, hidden: boolean][];
  earlier: [cell: string, name: string, file: string][];
  /** What was understood from elsewhere in the file; what is written other than its cell says. */
  elsewhere: string[];
  changed: string[];
  skipped: [cell: string, reason: string, text: string][];
  /** Five texts, and whether the row wants a look. */
  rows: [number: string, name: string, honour: string, place: string, more: string, doubtful: boolean][];
}

type File_ = Uint8Array<ArrayBuffer>;
export interface Reply { told: Told; table: File_; mending: File_; report: File_; preview: File_ }

/** `what` begins, or as many lines of so many are done. */
export type Step = { step: "loading"; done: number } | { step: "opening" } | { step: "reading"; what: string; done: number; total: number };
export type Message = Step | ({ step: "done" } & Reply) | { step: "failed"; error: string };
