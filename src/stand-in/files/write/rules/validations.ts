import { formatArea } from '../../../model/address';
import type { SheetModel } from '../../../model/sheet';
import type { Validation, ValidationRule } from '../../../model/rules/validation-types';
import { EXTENSION_URIS, wordFor, X14, XM } from '../../conditional-words';
import { toFileFormula } from '../../formulas';
import { VALIDATION_OPERATORS, VALIDATION_TYPES, validationOrigins } from '../../validation-words';
import { prefixOf } from '../../xml/scan';
import { encodeString, escapeText } from '../../xml/text';
import {
  childNamed,
  isElement,
  localName,
  parseTree,
  removeChildren,
  insertInOrder,
  type XmlElement,
} from '../../xml/tree';
import { putExtension, withPartPrefix } from '../extensions';
import { WORKSHEET_ORDER } from '../sheets/sheet-elements';
import { element } from '../xml';

/** Puts a sheet's validations in the place of those in its part; unchanged ones are written as the file had them. */
export function patchValidations(root: XmlElement, sheet: SheetModel): void {
  const prefix = prefixOf(root.name);
  const list: XmlElement[] = [];
  const extended: XmlElement[] = [];
  for (const validation of sheet.validations) {
    const sqref = validation.areas.map((area) => formatArea(area)).join(' ');
    const said = asRead(validation);
    if (said?.name.startsWith('x14:')) extended.push(withSqref(said, sqref));
    else
      list.push(
        withPartPrefix(said ? { ...said, attributes: { ...said.attributes, sqref } } : made(validation, sqref), prefix),
      );
  }
  // How the list as a whole is shown stays: whether prompts are off, and where they stand.
  const { count: _count, ...kept } = childNamed(root, 'dataValidations')?.attributes ?? {};
  removeChildren(root, 'dataValidations');
  if (list.length > 0) {
    const attributes = { ...kept, count: String(list.length) };
    insertInOrder(root, { name: `${prefix}dataValidations`, attributes, children: list }, WORKSHEET_ORDER);
  }
  const attributes = { 'xmlns:xm': XM, 'xmlns:x14': X14, count: String(extended.length) };
  const content = {
    name: 'x14:dataValidations',
    attributes,
    children: extended.map((one) => withPartPrefix(one, prefix)),
  };
  putExtension(root, EXTENSION_URIS.validations, extended.length > 0 ? content : undefined);
}

/** The element it was read from, while it says the same and in prefixes known here. */
function asRead({ areas: _areas, ...content }: Validation): XmlElement | undefined {
  const origin = validationOrigins.get(content.rule);
  const known = origin && (!origin.element.name.includes(':') || origin.element.name.startsWith('x14:'));
  return known && origin.content === JSON.stringify(content) ? origin.element : undefined;
}

function withSqref(said: XmlElement, sqref: string): XmlElement {
  const children = said.children.map((child) =>
    isElement(child) && localName(child) === 'sqref' ? { ...child, name: 'xm:sqref', children: [sqref] } : child,
  );
  return { ...said, children };
}

function made({ rule, ignoreBlanks, errorAlert, prompt }: Validation, sqref: string): XmlElement {
  const text = (value: string): string | undefined => (value === '' ? undefined : encodeString(value));
  const { operator, formulas } = parts(rule);
  const values = {
    type: rule.type === 'None' ? undefined : wordFor(VALIDATION_TYPES, rule.type),
    errorStyle: errorAlert.style === 'Stop' ? undefined : errorAlert.style.toLowerCase(),
    operator: operator === 'between' ? undefined : operator,
    allowBlank: ignoreBlanks ? 1 : undefined,
    showDropDown: rule.type === 'List' && !rule.inCellDropDown ? 1 : undefined,
    showInputMessage: prompt.showPrompt ? 1 : undefined,
    showErrorMessage: errorAlert.showAlert ? 1 : undefined,
    errorTitle: text(errorAlert.title),
    error: text(errorAlert.message),
    promptTitle: text(prompt.title),
    prompt: text(prompt.message),
    sqref,
  };
  const content = formulas.map((formula, index) => `<formula${index + 1}>${escapeText(formula)}</formula${index + 1}>`);
  return parseTree(element('dataValidation', values, content.join('')));
}

function parts(rule: ValidationRule): { operator?: string; formulas: string[] } {
  switch (rule.type) {
    case 'None':
      return { formulas: [] };
    case 'List':
      return {
        formulas: [rule.source.startsWith('=') ? toFileFormula(rule.source) : `"${rule.source.replace(/"/g, '""')}"`],
      };
    case 'Custom':
      return { formulas: [toFileFormula(rule.formula)] };
    default: {
      const formulas = [rule.formula1, ...(rule.formula2 === undefined ? [] : [rule.formula2])].map(toFileFormula);
      return { operator: wordFor(VALIDATION_OPERATORS, rule.operator), formulas };
    }
  }
}
