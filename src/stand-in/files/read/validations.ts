import type { SheetModel } from '../../model/sheet';
import type { Validation, ValidationRule } from '../../model/rules/validation-types';
import { EXTENSION_URIS } from '../conditional-words';
import { fromFileFormula } from '../formulas';
import { VALIDATION_OPERATORS, VALIDATION_TYPES, validationOrigins } from '../validation-words';
import { decodeString } from '../xml/text';
import { textOf, type XmlElement } from '../xml/tree';
import { areasOf } from './conditional-formats';
import { extensionOf, partNamed, partsNamed, partText } from './extensions';
import { isOn } from './fonts';

/** Reads a sheet's validations: those of its own list, and those that refer to other sheets, in an extension. */
export function readValidations(
  sheet: SheetModel,
  list: XmlElement | undefined,
  extensions: XmlElement | undefined,
): void {
  const own = partsNamed(list, 'dataValidation').map((element) => read(element, element.attributes.sqref));
  const extended = partsNamed(extensionOf(extensions, EXTENSION_URIS.validations), 'dataValidation').map((element) =>
    read(element, partText(element, 'sqref')),
  );
  sheet.validations = [...own, ...extended].filter(({ areas }) => areas.length > 0);
}

function read(element: XmlElement, sqref: string | undefined): Validation {
  const { attributes } = element;
  const flag = (value: string | undefined): boolean => value !== undefined && isOn(value);
  const text = (value: string | undefined): string => decodeString(value ?? '');
  const style =
    attributes.errorStyle === 'warning' ? 'Warning' : attributes.errorStyle === 'information' ? 'Information' : 'Stop';
  const validation = {
    areas: areasOf(sqref),
    rule: ruleOf(element, flag),
    ignoreBlanks: flag(attributes.allowBlank),
    errorAlert: {
      showAlert: flag(attributes.showErrorMessage),
      style,
      title: text(attributes.errorTitle),
      message: text(attributes.error),
    },
    prompt: {
      showPrompt: flag(attributes.showInputMessage),
      title: text(attributes.promptTitle),
      message: text(attributes.prompt),
    },
  } as const;
  const { areas: _areas, ...content } = validation;
  validationOrigins.set(validation.rule, { element, content: JSON.stringify(content) });
  return validation;
}

function ruleOf(element: XmlElement, flag: (value: string | undefined) => boolean): ValidationRule {
  const { attributes } = element;
  const formula = (name: string): string | undefined => {
    const part = partNamed(element, name);
    return part && fromFileFormula(textOf(part).trim());
  };
  const first = formula('formula1');
  const second = formula('formula2');
  const type = VALIDATION_TYPES[attributes.type ?? 'none'] ?? 'None';
  if (type === 'None') return { type };
  if (type === 'List') {
    const literal = /^="((?:[^"]|"")*)"$/.exec(first ?? '')?.[1]?.replace(/""/g, '"');
    return { type, source: literal ?? first ?? '', inCellDropDown: !flag(attributes.showDropDown) };
  }
  if (type === 'Custom') return { type, formula: first ?? '=TRUE' };
  const operator = VALIDATION_OPERATORS[attributes.operator ?? 'between'] ?? 'Between';
  const needsTwo = operator === 'Between' || operator === 'NotBetween';
  return { type, operator, formula1: first ?? '=0', ...(needsTwo ? { formula2: second ?? '=0' } : {}) };
}
