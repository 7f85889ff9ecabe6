import type { SheetModel } from '../../../model/sheet';
import { isElement, localName, writeElement, type XmlElement } from '../../xml/tree';
import { patchConditionalFormats } from './conditional-formats';
import { patchAutoFilter } from '../tables/filters';
import type { StyleWriter } from '../styles';
import { patchValidations } from './validations';

/** A new sheet's filter and rules as markup, and what of them stands in extensions at its end. */
export interface RulesXml {
  readonly filter: string;
  readonly elements: string;
  readonly extensions: string;
}

export function rulesXml(sheet: SheetModel, styles: StyleWriter): RulesXml {
  const root: XmlElement = { name: 'worksheet', attributes: {}, children: [] };
  patchAutoFilter(root, sheet, styles);
  patchConditionalFormats(root, sheet, styles);
  patchValidations(root, sheet);
  const markup = (...names: readonly string[]): string =>
    root.children
      .filter(isElement)
      .filter((child) => names.includes(localName(child)))
      .map(writeElement)
      .join('');
  return {
    filter: markup('autoFilter'),
    elements: markup('conditionalFormatting', 'dataValidations'),
    extensions: markup('extLst'),
  };
}
