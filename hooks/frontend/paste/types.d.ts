/* What the modules of a paste give each other. */

/** How a piece of text looks. */
export interface Marks {
  bold?: boolean;
  italic?: boolean;
  strike?: boolean;
  /** Where it leads, ready to be written. */
  href?: string;
}

/** Text that looks the same throughout; "\n" is a line break within a paragraph. */
export interface Run extends Marks {
  text: string;
}

/** A paragraph, heading, item, table or rule, in the order of the text. */
export interface Block {
  kind: "p" | "h" | "item" | "table" | "hr";
  runs: Run[];
  /** Of a heading 2 and more; of an item and what continues it, how deep in lists, from 1; else 0. */
  level: number;
  quote?: boolean;
  /** Of an item: its number; 0 for the next one; none for a bullet. */
  number?: number;
  /** Of a table: rows of cells. */
  rows?: Run[][][];
}

/** What a paste held, counted. */
export type Tally = Partial<Record<Sort, number>>;
export type Sort =
  | "headings" | "lists" | "bold" | "italic" | "links" | "quotes" | "tables"
  | "title" | "loose" | "pictures" | "films" | "footnotes" | "comments" | "deleted" | "hidden" | "more" | "lost" | "letters";

/** A paste read: its blocks, and what it held. */
export interface Read {
  blocks: Block[];
  held: Tally;
}
