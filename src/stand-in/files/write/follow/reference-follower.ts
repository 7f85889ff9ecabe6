import { formatArea, parseArea } from '../../../model/address';
import { floatingArea } from '../../../model/drawings';
import { rewriteReferences } from '../../../model/references/formula-references';
import { sameName } from '../../../model/naming';
import { shiftArea, type Shift } from '../../../model/references/shift';
import type { Area } from '../../../model/sheet-types';
import type { OpenedWorkbook } from '../../opened-workbook';
import { sheetElements } from '../../read/open';
import { decodeString } from '../../xml/text';
import { attributeNamed, type XmlElement } from '../../xml/tree';

/**
 * Lets what the model does not hold (charts, conditional formats, comments) follow the sheets that were renamed and
 * the cells that were moved since the file was opened.
 */
export class ReferenceFollower {
  private readonly sheets: readonly {
    readonly id: string;
    readonly before: string;
    readonly now: string | undefined;
  }[];
  /** Nothing was renamed, removed or moved: all there is can pass as it is. */
  readonly isIdle: boolean;

  /** @param root the workbook's element as it was opened, with the names its formulas use. */
  constructor(
    root: XmlElement,
    private readonly opened: OpenedWorkbook,
  ) {
    const { model, source } = opened;
    const nameInFile = new Map(
      sheetElements(root).map((element) => [
        attributeNamed(element, 'id'),
        decodeString(element.attributes.name ?? ''),
      ]),
    );
    this.sheets = [...source.sheets].map(([id, { relationshipId }]) => ({
      id,
      before: nameInFile.get(relationshipId) ?? '',
      now: model.sheetById(id)?.name,
    }));
    this.isIdle = this.sheets.every(({ before, now }) => before === now) && source.shifts.size === 0;
  }

  /**
   * A formula, without its `=`, as it reads now.
   * @param homeId the sheet it stands on, for references without a sheet.
   */
  formula(formula: string, homeId?: string): string {
    if (this.isIdle) return formula;
    return rewriteReferences(formula, ({ sheetName, area }) => {
      const sheet = this.sheets.find(({ id, before }) =>
        sheetName === undefined ? id === homeId : sameName(before, sheetName),
      );
      if (!sheet) return undefined;
      if (sheet.now === undefined) return '#REF!';
      const moved = this.area(area, sheet.id);
      if (!moved) return '#REF!';
      const renamed = sheetName !== undefined && sheet.now !== sheet.before;
      return moved === area && !renamed
        ? undefined
        : { ...(sheetName === undefined ? {} : { sheetName: sheet.now }), area: moved };
    });
  }

  /** Where a rectangle of a sheet is now; the same object where it did not move, undefined where it was deleted. */
  area(area: Area, sheetId: string): Area | undefined {
    let moved: Area | undefined = area;
    for (const shift of this.shiftsOf(sheetId)) moved = moved && shiftArea(moved, shift);
    return moved;
  }

  /** The rectangles of a list such as `A1:B2 D4`; empty where none is left. */
  areas(list: string, sheetId: string): string {
    if (this.shiftsOf(sheetId).length === 0) return list;
    const moved = list
      .split(/\s+/)
      .filter(Boolean)
      .flatMap((reference) => {
        const area = parseArea(reference);
        if (!area) return [reference];
        const now = this.area(area, sheetId);
        if (!now) return [];
        return [now === area ? reference : formatArea(now)];
      });
    return moved.join(' ');
  }

  /**
   * The same for what floats over the cells: it moves with whole rows and columns only, and is never deleted with
   * them.
   */
  floating(area: Area, sheetId: string): Area {
    return this.shiftsOf(sheetId).reduce(floatingArea, area);
  }

  hasMoved(sheetId: string): boolean {
    return this.shiftsOf(sheetId).length > 0;
  }

  private shiftsOf(sheetId: string): readonly Shift[] {
    return this.opened.source.shifts.get(sheetId) ?? [];
  }
}
