import { prefixOf } from '../../xml/scan';

/** A sheet's markup, parted at its cells, which may be too much to stand in memory whole. */
export interface SheetMarkup {
  /** Of the main namespace's elements: `x:`, or empty. */
  readonly prefix: string;
  readonly before: string;
  readonly after: string;
  /** What is between the tags of `sheetData`, in pieces; read anew each time. */
  content(): Iterable<string>;
}

/** An end tag with space in it that is cut in two is not longer than this. */
const LONGEST_END = 64;

/**
 * Parts a sheet's markup; a pause is offered after each piece.
 *
 * @param pieces gives its text, in pieces, from the start each time it is called
 */
export function* splitSheet(pieces: () => Iterable<string>): Generator<void, SheetMarkup> {
  let before = '';
  let after = '';
  let start: RegExpExecArray | undefined;
  let reader: ContentReader | undefined;
  let prefix = '';
  for (const piece of pieces()) {
    yield;
    if (reader) {
      reader.read(piece);
      after += reader.takeAfter();
      continue;
    }
    before += piece;
    prefix = prefixOf(/<([A-Za-z_][^\s/>]*)/.exec(before)?.[1] ?? '');
    start = startTag(prefix).exec(before) ?? undefined;
    if (!start) continue;
    reader = new ContentReader(prefix, start[0].endsWith('/>'));
    reader.read(before.slice(start.index + start[0].length));
    after += reader.takeAfter();
    before = before.slice(0, start.index);
  }
  if (!start) {
    const at = before.lastIndexOf('</');
    return { prefix, before: before.slice(0, at), after: before.slice(at), content: () => [] };
  }
  return { prefix, before, after, content: () => contentOf(pieces(), prefix) };
}

const startTag = (prefix: string): RegExp => new RegExp(`<${prefix}sheetData(?=[\\s/>])[^>]*>`);

function* contentOf(pieces: Iterable<string>, prefix: string): Generator<string> {
  let before = '';
  let reader: ContentReader | undefined;
  for (const piece of pieces) {
    if (!reader) {
      before += piece;
      const start = startTag(prefix).exec(before);
      if (!start) continue;
      reader = new ContentReader(prefix, start[0].endsWith('/>'));
      reader.read(before.slice(start.index + start[0].length));
    } else {
      reader.read(piece);
    }
    yield reader.takeContent();
    if (reader.isPast) return;
  }
}

/** Tells what is between the tags of the cells from what follows them, piece by piece. */
class ContentReader {
  private content = '';
  private after = '';

  constructor(
    private readonly prefix: string,
    public isPast: boolean,
  ) {}

  read(piece: string): void {
    if (this.isPast) {
      this.after += piece;
      return;
    }
    this.content += piece;
    const from = Math.max(0, this.content.length - piece.length - LONGEST_END);
    const end = new RegExp(`</${this.prefix}sheetData\\s*>`).exec(this.content.slice(from));
    if (!end) return;
    const at = from + end.index;
    this.after = this.content.slice(at + end[0].length);
    this.content = this.content.slice(0, at);
    this.isPast = true;
  }

  /** The content read since, but for what may be the start of the end. */
  takeContent(): string {
    const end = this.isPast ? this.content.length : Math.max(0, this.content.length - LONGEST_END);
    const taken = this.content.slice(0, end);
    this.content = this.content.slice(end);
    return taken;
  }

  takeAfter(): string {
    // Of no use to who reads what is around the cells alone.
    this.takeContent();
    const taken = this.after;
    this.after = '';
    return taken;
  }
}
