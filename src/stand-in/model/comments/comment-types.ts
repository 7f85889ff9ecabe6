/** Somebody named in a comment. `index` counts the person's mention among the comment's mentions. */
export interface Mention {
  readonly email: string;
  readonly id: number;
  readonly name: string;
}

export interface CommentAuthor {
  readonly name: string;
  readonly email: string;
}

/** One entry of a thread: a comment, or a reply to it. */
export interface CommentEntry {
  readonly id: string;
  readonly author: CommentAuthor;
  /** ISO 8601, in UTC. */
  readonly created: string;
  content: string;
  /** The content with a mark for each person named, `<at id="0">Name</at>`; undefined for plain text. */
  rich?: string;
  mentions: readonly Mention[];
}

/** A thread of comments on a cell. */
export interface CommentThread extends CommentEntry {
  row: number;
  column: number;
  resolved: boolean;
  replies: CommentEntry[];
}

export interface CommentText {
  readonly content: string;
  readonly rich?: string;
  readonly mentions: readonly Mention[];
}

/** A note of the older kind on a cell: plain text, as Excel showed before comments had threads. Immutable. */
export interface CellNote {
  readonly row: number;
  readonly column: number;
  readonly author: string;
  readonly content: string;
}
