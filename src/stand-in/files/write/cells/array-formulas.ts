import { formatArea, parseArea } from '../../../model/address';
import type { Cell } from '../../../model/cells/cell-types';
import type { Area } from '../../../model/sheet-types';
import { toFileFormula } from '../../formulas';
import { attributeOf } from '../../xml/markup';
import { escapeText } from '../../xml/text';
import { attributes } from '../xml';

/** An array formula of the file: the cells it fills and the metadata that makes it a dynamic one. */
export interface ArrayFormula {
  readonly area: Area;
  readonly metadata: string | undefined;
}

/**
 * The array formulas among the cells of a sheet, by the place (`row,column`) where their first cells are now. The model
 * knows formulas only, so those that stayed formulas take their cells from here when a sheet is written anew.
 */
export function readArrayFormulas(
  content: string,
  prefix: string,
  follow: (area: Area) => Area | undefined,
): Map<string, ArrayFormula> {
  const found = new Map<string, ArrayFormula>();
  if (!/["']array["']/.test(content)) return found;
  const cell = new RegExp(
    `<${prefix}c\\s(?:[^>"']|"[^"]*"|'[^']*')*>\\s*(<${prefix}f\\s(?:[^>"']|"[^"]*"|'[^']*')*>)`,
    'g',
  );
  for (const [markup, formula] of content.matchAll(cell)) {
    const filled = attributeOf(formula, 't') === 'array' ? parseArea(attributeOf(formula, 'ref') ?? '') : undefined;
    const area = filled && follow(filled);
    if (area) found.set(`${area.row},${area.column}`, { area, metadata: attributeOf(markup, 'cm') });
  }
  return found;
}

/** The `f` of a cell that holds an array formula. */
export function arrayFormulaXml(cell: Cell, { area }: ArrayFormula): string {
  return `<f${attributes({ t: 'array', ref: formatArea(area) })}>${escapeText(toFileFormula(cell.formula ?? ''))}</f>`;
}
