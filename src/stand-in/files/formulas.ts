import { WORKSHEET_FUNCTIONS, YOUNGER_FUNCTIONS } from './younger-functions';

/**
 * Formulas as Excel shows them and as files spell them. Functions younger than the format carry a prefix there
 * (`_xlfn.XLOOKUP`), names that LET and LAMBDA give another (`_xlpm.x`), and `A1#` is written as a function.
 */

const STRINGS_OR = (pattern: string): RegExp => new RegExp(`"(?:[^"]|"")*"|'(?:[^']|'')*'|${pattern}`, 'giu');
const PREFIXES = STRINGS_OR(String.raw`_xlfn\.(?:_xlws\.)?|_xlpm\.`);
const SPILL_FUNCTION = STRINGS_OR(String.raw`_xlfn\.ANCHORARRAY\(([^()]+)\)`);
const SPILL_MARK = STRINGS_OR(String.raw`(\$?[A-Z]{1,3}\$?\d+)#`);
const WORD = STRINGS_OR(String.raw`(?<![\p{L}\p{N}_.\\$[])([\p{L}_\\][\p{L}\p{N}_.]*)(\s*\()?`);

/** With its leading `=`, as Excel shows it. */
export function fromFileFormula(text: string): string {
  if (!text.includes('_xl')) return `=${text}`;
  const spilled = text.replace(SPILL_FUNCTION, (token, reference: string | undefined) =>
    reference === undefined ? token : `${reference}#`,
  );
  return `=${spilled.replace(PREFIXES, (token) => (/^["']/.test(token) ? token : ''))}`;
}

/** Without its `=`, as the file spells it. */
export function toFileFormula(formula: string): string {
  const text = formula.replace(/^=/, '');
  const names = /\b(?:LET|LAMBDA)\s*\(/i.test(text) ? givenNames(text) : new Set<string>();
  const words = text.replace(WORD, (token, word: string | undefined, call: string | undefined) => {
    if (word === undefined) return token;
    const upper = word.toUpperCase();
    if (names.has(upper)) return `_xlpm.${token}`;
    if (call === undefined || !YOUNGER_FUNCTIONS.has(upper)) return token;
    return `_xlfn.${WORKSHEET_FUNCTIONS.has(upper) ? '_xlws.' : ''}${token}`;
  });
  if (!words.includes('#')) return words;
  return words.replace(SPILL_MARK, (token, reference: string | undefined) =>
    reference === undefined ? token : `_xlfn.ANCHORARRAY(${reference})`,
  );
}

/** The names (in capitals) that LET gives values and LAMBDA's parameters have, anywhere in a formula. */
function givenNames(text: string): Set<string> {
  const names = new Set<string>();
  for (const call of text.matchAll(/\b(LET|LAMBDA)\s*\(/gi)) {
    const given = argumentsFrom(text, call.index + call[0].length).slice(0, -1);
    given.forEach((argument, index) => {
      const isName = call[1].toUpperCase() === 'LAMBDA' || index % 2 === 0;
      const name = /^\s*\[?([\p{L}_][\p{L}\p{N}_.]*)\]?\s*$/u.exec(argument)?.[1];
      if (isName && name !== undefined) names.add(name.toUpperCase());
    });
  }
  return names;
}

/** The arguments of a call whose opening parenthesis ends at `start`. */
function argumentsFrom(text: string, start: number): string[] {
  const found: string[] = [];
  let depth = 0;
  let from = start;
  for (const { 0: token, index } of text.matchAll(/"(?:[^"]|"")*"|'(?:[^']|'')*'|[(){}[\],]/g)) {
    if (index < start) continue;
    if (token === ',' && depth === 0) {
      found.push(text.slice(from, index));
      from = index + 1;
    } else if (/^[({[]$/.test(token)) depth += 1;
    else if (/^[)}\]]$/.test(token)) {
      if (depth === 0) return [...found, text.slice(from, index)];
      depth -= 1;
    }
  }
  return [...found, text.slice(from)];
}
