import type { OpenedWorkbook } from '../../opened-workbook';
import type { PackageEdit } from '../../package/package-edit';
import { escapeAttribute, escapeText } from '../../xml/text';
import { parseTree, textOf } from '../../xml/tree';
import { followAnchors, followComments, followControls, followNoteShapes } from './follow-floating';
import { followPivotSource, followPivotTable } from './follow-pivots';
import type { ReferenceFollower } from './reference-follower';

/** Elements outside the cells that hold formulas: of charts, conditional formats, validations and sparklines. */
const FORMULAS = /<((?:[\w.-]+:)?(?:f|formula|formula1|formula2))((?:\s[^>]*)?)>([^<]+)<\/\1>/g;
/** Elements that apply to a list of rectangles, with what each is called where it stands. */
const APPLIED =
  /<((?:[\w.-]+:)?(?:conditionalFormatting|dataValidation|protectedRange|ignoredError))(?=\s)([^>]*?\ssqref=")([^"]*)("[^>]*?)(?:\/>|>[\s\S]*?<\/\1>)/g;
const APPLIED_IN_TEXT = /<((?:[\w.-]+:)?sqref)>([^<]*)<\/\1>/g;
const SHEET_FILTER = /(<(?:[\w.-]+:)?(?:autoFilter|sortState|sortCondition)\s[^>]*?ref=")([^"]*)"/g;

/** Brings up to date what stands in sheets beside the cells, in charts, drawings, comments and pivot tables. */
export function followInParts(opened: OpenedWorkbook, edit: PackageEdit, follower: ReferenceFollower): void {
  if (follower.isIdle) return;
  for (const [id, { path }] of opened.source.sheets) {
    if (!opened.model.sheetById(id)) continue;
    rewrite(edit, path, (xml) => followAroundCells(xml, id, follower));
    if (!follower.hasMoved(id)) continue;
    for (const { kind, target, external } of edit.relationshipsOf(path).all) {
      if (external) continue;
      if (kind === 'drawing') rewrite(edit, target, (xml) => followAnchors(xml, id, follower));
      if (kind === 'comments' || kind === 'threadedComment')
        rewrite(edit, target, (xml) => followComments(xml, id, follower));
      if (kind === 'pivotTable') rewrite(edit, target, (xml) => followPivotTable(xml, id, follower));
      if (kind === 'vmlDrawing') rewrite(edit, target, (xml) => followNoteShapes(xml, id, follower));
    }
  }
  for (const { name } of edit.original.entries) {
    if (edit.contentTypes.of(name)?.includes('drawingml.chart+xml'))
      rewrite(edit, name, (xml) => followFormulas(xml, undefined, follower));
    if (edit.contentTypes.of(name)?.includes('pivotCacheDefinition+xml'))
      rewrite(edit, name, (xml) => followPivotSource(xml, follower));
  }
}

function rewrite(edit: PackageEdit, path: string, change: (xml: string) => string): void {
  const xml = edit.has(path) ? edit.text(path) : undefined;
  const changed = xml === undefined ? undefined : change(xml);
  if (changed !== undefined && changed !== xml) edit.put(path, changed);
}

/** The cells' own formulas are the model's business. */
function followAroundCells(xml: string, sheetId: string, follower: ReferenceFollower): string {
  const end = xml.search(/<\/(?:[\w.-]+:)?sheetData\s*>|<(?:[\w.-]+:)?sheetData\s*\/>/);
  if (end < 0) return xml;
  const areas = (list: string): string => follower.areas(list, sheetId);
  const after = followFormulas(xml.slice(end), sheetId, follower)
    .replace(APPLIED, (whole, _name: string, start: string, list: string) => {
      const moved = areas(list);
      if (moved === '') return '';
      return moved === list ? whole : whole.replace(`${start}${list}"`, () => `${start}${escapeAttribute(moved)}"`);
    })
    .replace(APPLIED_IN_TEXT, (whole, name: string, list: string) => {
      const moved = areas(list);
      return moved === list || moved === '' ? whole : `<${name}>${moved}</${name}>`;
    })
    .replace(SHEET_FILTER, (whole, start: string, list: string) => {
      const moved = areas(list);
      return moved === '' ? whole : `${start}${moved}"`;
    });
  return xml.slice(0, end) + withoutEmptyLists(followControls(after, sheetId, follower));
}

/** Lists whose last entry went with its cells; the format allows none without an entry, and counts validations. */
function withoutEmptyLists(xml: string): string {
  return xml
    .replace(/<((?:[\w.-]+:)?(?:dataValidations|protectedRanges|ignoredErrors))(?:\s[^>]*)?>\s*<\/\1>/g, '')
    .replace(
      /(<((?:\w+:)?)dataValidations\b[^>]*?\scount=")\d+("[^>]*>)([\s\S]*?<\/\2dataValidations>)/g,
      (_whole, start: string, _prefix: string, end: string, content: string) =>
        `${start}${(content.match(/<(?:\w+:)?dataValidation[\s>]/g) ?? []).length}${end}${content}`,
    );
}

function followFormulas(xml: string, homeId: string | undefined, follower: ReferenceFollower): string {
  return xml.replace(FORMULAS, (whole, name: string, attributes: string, content: string) => {
    const formula = textOf(parseTree(`<f>${content}</f>`));
    const followed = follower.formula(formula, homeId);
    return followed === formula ? whole : `<${name}${attributes}>${escapeText(followed)}</${name}>`;
  });
}
