import { rewriteReferences } from '../../model/formula-references';
import { sameName } from '../../model/naming';
import type { OpenedWorkbook } from '../opened-workbook';
import type { PackageEdit } from '../package/package-edit';
import { sheetElements } from '../read/open';
import { decodeString, escapeText } from '../xml/text';
import { attributeNamed, parseTree, textOf, type XmlElement } from '../xml/tree';

/** Elements outside the cells that hold formulas: of charts, conditional formats, validations and sparklines. */
const FORMULA_ELEMENTS = /<((?:[\w.-]+:)?(?:f|formula|formula1|formula2))((?:\s[^>]*)?)>([^<]+)<\/\1>/g;

/** Lets formulas the model does not hold follow the sheets that were renamed since the file was opened. */
export class RenamedSheets {
  private readonly names: readonly { readonly before: string; readonly now: string }[];

  /** @param root the workbook's element as it was opened. */
  constructor(
    root: XmlElement,
    private readonly opened: OpenedWorkbook,
  ) {
    const { model, source } = opened;
    const nameInFile = new Map(
      sheetElements(root).map((element) => [attributeNamed(element, 'id'), decodeString(element.attributes.name ?? '')]),
    );
    this.names = [...source.sheets].flatMap(([id, { relationshipId }]) => {
      const before = nameInFile.get(relationshipId);
      const now = model.sheetById(id)?.name;
      return before === undefined || now === undefined || before === now ? [] : [{ before, now }];
    });
  }

  /** A formula, without its `=`, with the names of today. */
  follow(formula: string): string {
    if (this.names.length === 0) return formula;
    return rewriteReferences(formula, ({ sheetName, area }) => {
      const renamed = this.names.find(({ before }) => sheetName !== undefined && sameName(before, sheetName));
      return renamed && { sheetName: renamed.now, area };
    });
  }

  /** Charts, and what stands in sheets beside the cells. The cells' own formulas are the model's business. */
  followInParts(edit: PackageEdit): void {
    if (this.names.length === 0) return;
    const sheets = [...this.opened.source.sheets.values()].map(({ path }) => path);
    const charts = edit.original.entries.map(({ name }) => name).filter((name) => edit.contentTypes.of(name)?.includes('drawingml.chart+xml'));
    for (const path of [...sheets, ...charts]) {
      const xml = edit.has(path) ? edit.text(path) : undefined;
      if (xml === undefined) continue;
      const followed = sheets.includes(path) ? this.followAroundCells(xml) : this.followMarkup(xml);
      if (followed !== xml) edit.put(path, followed);
    }
  }

  private followAroundCells(xml: string): string {
    const end = xml.search(/<\/(?:[\w.-]+:)?sheetData\s*>/);
    return end < 0 ? xml : xml.slice(0, end) + this.followMarkup(xml.slice(end));
  }

  private followMarkup(xml: string): string {
    return xml.replace(FORMULA_ELEMENTS, (whole, name: string, attributes: string, content: string) => {
      const formula = textOf(parseTree(`<f>${content}</f>`));
      const followed = this.follow(formula);
      return followed === formula ? whole : `<${name}${attributes}>${escapeText(followed)}</${name}>`;
    });
  }
}
