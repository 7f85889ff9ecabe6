import type { SheetModel } from '../../model/sheet';
import { isElement, localName, writeElement, type XmlElement } from '../xml/tree';
import { patchConditionalFormats } from './conditional-formats';
import type { StyleWriter } from './styles';
import { patchValidations } from './validations';

/** A new sheet's rules as markup: those of the sheet's own lists, and what stands in extensions at its end. */
export function rulesXml(sheet: SheetModel, styles: StyleWriter): { elements: string; extensions: string } {
  const root: XmlElement = { name: 'worksheet', attributes: {}, children: [] };
  patchConditionalFormats(root, sheet, styles);
  patchValidations(root, sheet);
  const markup = (isExtension: boolean): string =>
    root.children
      .filter(isElement)
      .filter((child) => (localName(child) === 'extLst') === isExtension)
      .map(writeElement)
      .join('');
  return { elements: markup(false), extensions: markup(true) };
}
