import { formatArea, parseArea } from '../../../model/address';
import type { CommentAuthor, CommentEntry, CommentThread } from '../../../model/comments/comment-types';
import type { SheetModel } from '../../../model/sheet';
import type { PackageEdit } from '../../package/package-edit';
import { partNamed, partsNamed } from '../../read/extensions';
import { encodeString, escapeText } from '../../xml/text';
import { parseTree, textOf, writeTree, type XmlElement } from '../../xml/tree';
import { withPartPrefix } from '../extensions';
import { MAIN, type Dialect } from '../cells/dialect';
import { addNoteShape, emptyDrawing, hasNoteShape, hasShapes, keepNoteShapes } from './note-shapes';
import { DECLARATION, element } from '../xml';
import { prefixOf } from '../../xml/scan';

const THREADED = 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments';
const RELATIONSHIPS_2017 = 'http://schemas.microsoft.com/office/2017/10/relationships';
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const VML_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';
/** What programs that know no threads are told, in Excel's words. */
const FOR_OLDER =
  '[Threaded comment]\n\nYour version of Excel allows you to read this threaded comment; however, any edits to it will get' +
  ' removed if the file is opened in a newer version of Excel. Learn more: https://go.microsoft.com/fwlink/?linkid=870924\n\n';

const cellOf = ({ row, column }: CommentThread): string => formatArea({ row, column, rowCount: 1, columnCount: 1 });

/**
 * Writes a sheet's threads: their own part, the people in them, and for older programs a note with its box for each.
 * Notes that are no threads stay as they are.
 * @returns the relationship id of the drawing with the boxes; undefined where the sheet has none left.
 */
export function writeComments(
  edit: PackageEdit,
  dialect: Dialect,
  workbookPath: string,
  path: string,
  sheet: SheetModel,
): string | undefined {
  const relationships = edit.relationshipsOf(path);
  const partOf = (kind: string): string | undefined =>
    relationships.ofKind(kind).find(({ external }) => !external)?.target;
  const drop = (kind: string): void => {
    for (const { id, target } of relationships.ofKind(kind)) {
      relationships.remove(id);
      edit.remove(target);
    }
  };
  const comments = partOf('comments');
  const drawing = partOf('vmlDrawing');
  const notes = comments === undefined ? undefined : edit.tree(comments);
  let boxes = (drawing === undefined ? undefined : edit.text(drawing)) ?? emptyDrawing;
  const written = legacyNotes(
    notes ?? parseTree(dialect.part(`<comments xmlns="${MAIN}"><authors/><commentList/></comments>`)),
    sheet.comments,
  );
  boxes = keepNoteShapes(boxes, new Set(written.cells));
  for (const thread of sheet.comments) if (!hasNoteShape(boxes, thread)) boxes = addNoteShape(boxes, thread);

  if (sheet.comments.length === 0) drop('threadedComment');
  else {
    const threaded = partOf('threadedComment') ?? edit.freePath('xl/threadedComments/threadedComment', '.xml');
    const persons = new Persons(edit, workbookPath);
    const xml = sheet.comments.map((thread) => threadXml(thread, persons)).join('');
    edit.put(
      threaded,
      DECLARATION + element('ThreadedComments', { xmlns: THREADED }, xml),
      'application/vnd.ms-excel.threadedcomments+xml',
    );
    if (partOf('threadedComment') === undefined) relationships.add(`${RELATIONSHIPS_2017}/threadedComment`, threaded);
    persons.save();
  }
  if (!written.isEmpty) {
    const target = comments ?? edit.freePath('xl/comments', '.xml');
    edit.put(target, writeTree(written.root), COMMENTS_TYPE);
    if (comments === undefined) relationships.add(dialect.relationshipType('comments'), target);
  } else if (comments !== undefined) drop('comments');
  if (!hasShapes(boxes)) {
    if (drawing !== undefined) drop('vmlDrawing');
    return undefined;
  }
  const target = drawing ?? edit.freePath('xl/drawings/vmlDrawing', '.vml');
  edit.put(target, boxes, VML_TYPE);
  const known = relationships.ofKind('vmlDrawing').find((one) => one.target === target)?.id;
  return known ?? relationships.add(dialect.relationshipType('vmlDrawing'), target);
}

/** The notes with those for threads made anew; the cells of all of them. */
function legacyNotes(
  root: XmlElement,
  threads: readonly CommentThread[],
): { root: XmlElement; cells: string[]; isEmpty: boolean } {
  const prefix = prefixOf(root.name);
  const authors = partNamed(root, 'authors');
  const list = partNamed(root, 'commentList');
  if (!authors || !list) return { root, cells: [], isEmpty: threads.length === 0 };
  const names = partsNamed(authors, 'author').map((author) => textOf(author));
  const isThread = (note: XmlElement): boolean =>
    (names[Number(note.attributes.authorId ?? 0)] ?? '').startsWith('tc=');
  const kept = partsNamed(list, 'comment').filter((note) => !isThread(note));
  const made = threads.map((thread) => {
    const name = `tc=${thread.id}`;
    if (!names.includes(name)) {
      names.push(name);
      authors.children.push({ name: `${prefix}author`, attributes: {}, children: [name] });
    }
    const text =
      FOR_OLDER +
      [`Comment:\n    ${thread.content}`, ...thread.replies.map(({ content }) => `Reply:\n    ${content}`)].join('\n');
    const content = `<text><t xml:space="preserve">${escapeText(encodeString(text))}</t></text>`;
    return withPartPrefix(
      parseTree(element('comment', { ref: cellOf(thread), authorId: names.indexOf(name) }, content)),
      prefix,
    );
  });
  list.children = [...kept, ...made].sort((a, b) => placeOf(a) - placeOf(b));
  const all = partsNamed(list, 'comment');
  return { root, cells: all.map(({ attributes: { ref = '' } }) => ref), isEmpty: all.length === 0 };
}

function placeOf({ attributes }: XmlElement): number {
  const area = parseArea(attributes.ref ?? '');
  return area ? area.row * 16_384 + area.column : 0;
}

function threadXml(thread: CommentThread, persons: Persons): string {
  const ref = cellOf(thread);
  const entry = (one: CommentEntry, more: Record<string, string | undefined>): string => {
    const values = {
      ref,
      dT: one.created.replace(/Z$/, '').slice(0, 22),
      personId: persons.idOf(one.author),
      id: one.id,
      ...more,
    };
    return element(
      'threadedComment',
      values,
      `<text>${escapeText(encodeString(one.content))}</text>${mentionsXml(one, persons)}`,
    );
  };
  const replies = thread.replies.map((reply) => entry(reply, { parentId: thread.id }));
  return entry(thread, { done: thread.resolved ? '1' : undefined }) + replies.join('');
}

function mentionsXml({ content, mentions }: CommentEntry, persons: Persons): string {
  let from = 0;
  const found = mentions.flatMap(({ id, name, email }) => {
    const startIndex = content.indexOf(`@${name}`, from);
    if (startIndex < 0) return [];
    from = startIndex + name.length + 1;
    const mentionId = `{00000000-0010-0000-0000-${(startIndex * 1000 + id).toString(16).toUpperCase().padStart(12, '0')}}`;
    return element('mention', {
      mentionpersonId: persons.idOf({ name, email }),
      mentionId,
      startIndex,
      length: name.length + 1,
    });
  });
  return found.length === 0 ? '' : `<mentions>${found.join('')}</mentions>`;
}

/** The workbook's list of people; those it does not know yet are added. */
class Persons {
  private readonly path: string | undefined;
  private readonly root: XmlElement;
  private changed = false;

  constructor(
    private readonly edit: PackageEdit,
    private readonly workbookPath: string,
  ) {
    this.path = edit.relationshipsOf(workbookPath).ofKind('person')[0]?.target;
    this.root =
      (this.path === undefined ? undefined : edit.tree(this.path)) ?? parseTree(`<personList xmlns="${THREADED}"/>`);
  }

  idOf({ name, email }: CommentAuthor): string {
    const people = partsNamed(this.root, 'person');
    const known = people.find(
      ({ attributes: { displayName, userId = '' } }) =>
        displayName === encodeString(name) && (email === '' || userId.includes(email)),
    );
    if (known) return known.attributes.id ?? '';
    const id = `{00000000-0011-0000-0000-${(people.length + 1).toString(16).toUpperCase().padStart(12, '0')}}`;
    const user = email === '' ? { userId: name, providerId: 'None' } : { userId: `S::${email}::`, providerId: 'AD' };
    const attributes = { displayName: encodeString(name), id, ...user };
    this.root.children.push({ name: `${prefixOf(this.root.name)}person`, attributes, children: [] });
    this.changed = true;
    return id;
  }

  save(): void {
    if (!this.changed) return;
    const path = this.path ?? this.edit.freePath('xl/persons/person', '.xml');
    this.edit.put(path, writeTree(this.root), 'application/vnd.ms-excel.person+xml');
    if (this.path === undefined) this.edit.relationshipsOf(this.workbookPath).add(`${RELATIONSHIPS_2017}/person`, path);
  }
}
