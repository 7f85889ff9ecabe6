import { parseArea } from '../../model/address';
import type { CommentAuthor, CommentEntry, CommentThread, Mention } from '../../model/comments/comment-types';
import type { CellNote } from '../../model/comments/comment-types';
import type { SheetModel } from '../../model/sheet';
import type { OpcPackage } from '../package/opc-package';
import { decodeString } from '../xml/text';
import { textOf, type XmlElement } from '../xml/tree';
import { readable } from './drawings';
import { partNamed, partsNamed } from './extensions';
import { isOn } from './fonts';

/** The people who comment, by the ids that comments know them by. */
export function readPersons(source: OpcPackage, workbookPath: string): Map<string, CommentAuthor> {
  const persons = new Map<string, CommentAuthor>();
  for (const { target } of source.relationshipsOf(workbookPath).ofKind('person')) {
    for (const { attributes } of partsNamed(source.tree(target), 'person')) {
      const { id = '', displayName = '', userId = '', providerId } = attributes;
      const email = providerId === 'None' || !userId.includes('@') ? '' : userId.replace(/^S::|::.*$/g, '');
      persons.set(id, { name: decodeString(displayName), email });
    }
  }
  return persons;
}

/** A sheet's threads, and its notes of the older kind. */
export function readComments(
  source: OpcPackage,
  path: string,
  sheet: SheetModel,
  persons: ReadonlyMap<string, CommentAuthor>,
): void {
  const threads = new Map<string, CommentThread>();
  for (const { target } of source.relationshipsOf(path).ofKind('threadedComment')) {
    for (const element of partsNamed(source.tree(target), 'threadedComment')) {
      const { ref = '', parentId, done } = element.attributes;
      const entry = readEntry(element, persons);
      const parent = parentId === undefined ? undefined : threads.get(parentId);
      const area = parseArea(ref);
      if (parent) parent.replies.push(entry);
      else if (area) {
        const resolved = done !== undefined && isOn(done);
        threads.set(entry.id, { ...entry, row: area.row, column: area.column, resolved, replies: [] });
      }
    }
  }
  sheet.comments = [...threads.values()];
  sheet.notes = source
    .relationshipsOf(path)
    .ofKind('comments')
    .flatMap(({ target }) => readNotes(readable(() => source.tree(target))));
}

/** The notes of a comments part; those that only tell older programs of a thread are none. */
function readNotes(root: XmlElement | undefined): CellNote[] {
  if (!root) return [];
  const authors = partsNamed(partNamed(root, 'authors'), 'author').map((author) => decodeString(textOf(author)));
  return partsNamed(partNamed(root, 'commentList'), 'comment').flatMap((element) => {
    const area = parseArea(element.attributes.ref ?? '');
    const author = authors[Number(element.attributes.authorId ?? 0)] ?? '';
    if (!area || author.startsWith('tc=')) return [];
    return [{ row: area.row, column: area.column, author, content: decodeString(textOf(partNamed(element, 'text'))) }];
  });
}

function readEntry(element: XmlElement, persons: ReadonlyMap<string, CommentAuthor>): CommentEntry {
  const { id = '', dT = '', personId = '' } = element.attributes;
  const content = decodeString(textOf(partNamed(element, 'text')));
  const found = partsNamed(partNamed(element, 'mentions'), 'mention').map(({ attributes }, index) => ({
    id: index,
    start: Number(attributes.startIndex ?? 0),
    length: Number(attributes.length ?? 0),
    person: persons.get(attributes.mentionpersonId ?? ''),
  }));
  const mentions = found.map(({ id: number, person }): Mention => ({
    id: number,
    email: person?.email ?? '',
    name: person?.name ?? '',
  }));
  // From the last to the first, so that places before stay where they are.
  const rich = [...found].reverse().reduce((text, { id: number, start, length }) => {
    const name = text.slice(start, start + length).replace(/^@/, '');
    return `${text.slice(0, start)}<at id="${number}">${name}</at>${text.slice(start + length)}`;
  }, content);
  return {
    id,
    author: persons.get(personId) ?? { name: '', email: '' },
    created: dT === '' ? '' : `${dT.replace(/Z$/, '')}Z`,
    content,
    ...(found.length > 0 ? { rich } : {}),
    mentions,
  };
}
