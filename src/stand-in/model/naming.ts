import { parseArea } from './address';

/** Whether Excel takes it as a sheet's name: 1 to 31 characters, none of `[]:*?/\`, not quoted, not "History". */
export function isSheetName(name: string): boolean {
  return (
    name.length >= 1 &&
    name.length <= 31 &&
    !/[[\]:*?/\\]/.test(name) &&
    !name.startsWith("'") &&
    !name.endsWith("'") &&
    name.toLowerCase() !== 'history'
  );
}

/**
 * Whether Excel takes it as the name of a table or a defined name: at most 255 characters, a letter, `_` or `\`
 * first, then letters, digits, `.`, `_`; and nothing that reads as a cell's address.
 */
export function isDefinedName(name: string): boolean {
  return (
    name.length <= 255 &&
    /^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*$/u.test(name) &&
    !/^[rc]$/i.test(name) &&
    !/^R\d*C\d*$/i.test(name) &&
    !parseArea(name)
  );
}

export const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
