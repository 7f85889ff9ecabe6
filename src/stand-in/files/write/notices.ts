import type { SheetModel } from '../../model/sheet';
import type { FileNotice, NoticePart, OpenedWorkbook } from '../opened-workbook';
import type { PackageEdit } from '../package/package-edit';

/** Elements that do not follow when rows or columns move under them. */
const LEFT_BEHIND: readonly [element: string, what: NoticePart, words: string][] = [
  ['scenarios', 'scenarios', 'What-if scenarios'],
  ['customSheetViews', 'custom-views', 'Custom views'],
];

/** What a changed sheet of the file could not keep, or keep up to date. @param around its markup without its cells */
export function noticesOfChange(sheet: SheetModel, around: string, prefix: string, dataTables: number): FileNotice[] {
  const notices: FileNotice[] = [];
  if (dataTables > 0) {
    const message = `A what-if data table in sheet "${sheet.name}" was written over and is no longer one.`;
    notices.push({ sheet: sheet.name, what: 'data-tables', message });
  }
  if (!sheet.changes.facets.has('structure')) return notices;
  for (const [element, what, words] of LEFT_BEHIND) {
    if (!new RegExp(`<${prefix}${element}[\\s/>]`).test(around)) continue;
    const message = `${words} of sheet "${sheet.name}" stay where they were although cells moved.`;
    notices.push({ sheet: sheet.name, what, message });
  }
  return notices;
}

/** Parts of a sheet that its copy does not get, by the kind of relationship. */
const NOT_COPIED: Readonly<Record<string, readonly [what: NoticePart, words: string]>> = {
  pivotTable: ['pivot-tables', 'Pivot tables'],
  slicer: ['slicers', 'Slicers'],
  timeline: ['timelines', 'Timelines'],
  ctrlProp: ['form-controls', 'Form controls'],
  oleObject: ['embedded-objects', 'Embedded objects'],
  queryTable: ['queries', 'Queries'],
  sparklines: ['sparklines', 'Sparklines'],
};

/** What copies of the file's sheets are without. */
export function noticesOfCopies({ model, source }: OpenedWorkbook, edit: PackageEdit): FileNotice[] {
  return model.sheets.flatMap((copy) => {
    const path = source.sheets.get(copy.copiedFrom ?? '')?.path;
    if (path === undefined) return [];
    const kinds = new Set(edit.relationshipsOf(path).all.map(({ kind }) => kind));
    if (edit.text(path)?.includes('sparklineGroup')) kinds.add('sparklines');
    if (hasOlderControls(edit, path)) kinds.add('ctrlProp');
    return [...kinds].flatMap((kind) => {
      const [what, words] = NOT_COPIED[kind] ?? [];
      if (what === undefined) return [];
      return [
        {
          sheet: copy.name,
          what,
          message: `${words} of the sheet it was copied from are not on sheet "${copy.name}".`,
        },
      ];
    });
  });
}

/** Buttons and the like of Excel before 2010 stand beside the boxes of comments. */
function hasOlderControls(edit: PackageEdit, sheetPath: string): boolean {
  return edit
    .relationshipsOf(sheetPath)
    .ofKind('vmlDrawing')
    .some(({ target }) => /ObjectType="(?!Note)/.test(edit.text(target) ?? ''));
}
