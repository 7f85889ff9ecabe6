import type { PackageEdit } from '../../package/package-edit';
import { partKey } from '../../package/paths';

/** Takes a part out of the package with all parts that only it led to: tables, drawings, comments, printer settings. */
export function removeWithOwnParts(edit: PackageEdit, path: string): void {
  const owned = edit
    .relationshipsOf(path)
    .all.filter(({ external }) => !external)
    .map(({ target }) => target);
  edit.remove(path);
  for (const target of owned) {
    if (edit.has(target) && !isReferred(edit, target)) removeWithOwnParts(edit, target);
  }
}

/** Whether any part of the file still leads to this one. */
export function isReferred(edit: PackageEdit, path: string): boolean {
  const key = partKey(path);
  return edit.original.entries.some(({ name }) => {
    if (!name.endsWith('.rels') || !edit.has(name)) return false;
    const source = name.replace(/(^|\/)_rels\/([^/]*)\.rels$/, '$1$2');
    return edit.relationshipsOf(source).all.some(({ target, external }) => !external && partKey(target) === key);
  });
}
