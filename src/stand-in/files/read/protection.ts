import type { SheetProtection } from '../../model/sheet';
import type { Attributes } from '../xml/scan';
import { isOn } from './fonts';

/** Excel's protection options by the file's attributes, which say what is locked rather than what is allowed. */
const OPTIONS = {
  allowEditObjects: 'objects',
  allowEditScenarios: 'scenarios',
  allowFormatCells: 'formatCells',
  allowFormatColumns: 'formatColumns',
  allowFormatRows: 'formatRows',
  allowInsertColumns: 'insertColumns',
  allowInsertRows: 'insertRows',
  allowInsertHyperlinks: 'insertHyperlinks',
  allowDeleteColumns: 'deleteColumns',
  allowDeleteRows: 'deleteRows',
  allowSort: 'sort',
  allowAutoFilter: 'autoFilter',
  allowPivotTables: 'pivotTables',
} as const;
const UNLOCKED_BY_DEFAULT = new Set<string>(['objects', 'scenarios']);

/** A sheet's protection; undefined while it is not protected. The password itself is never in a file. */
export function readProtection(attributes: Attributes | undefined): SheetProtection | undefined {
  if (!attributes || attributes.sheet === undefined || !isOn(attributes.sheet)) return undefined;
  const options: Record<string, boolean | string> = {};
  for (const [option, name] of Object.entries(OPTIONS)) {
    const locked = attributes[name];
    options[option] = locked === undefined ? UNLOCKED_BY_DEFAULT.has(name) : !isOn(locked);
  }
  const noLocked = attributes.selectLockedCells !== undefined && isOn(attributes.selectLockedCells);
  const noUnlocked = attributes.selectUnlockedCells !== undefined && isOn(attributes.selectUnlockedCells);
  options.selectionMode = noUnlocked ? 'None' : noLocked ? 'Unlocked' : 'Normal';
  return { options };
}

/** The same as attributes. The password goes in as the format's 16-bit hash, which every Excel reads. */
export function protectionAttributes({ options, password }: SheetProtection): Record<string, string> {
  const attributes: Record<string, string> = {};
  if (password) attributes.password = passwordHash(password);
  attributes.sheet = '1';
  for (const [option, name] of Object.entries(OPTIONS)) {
    const isUnlocked = UNLOCKED_BY_DEFAULT.has(name);
    const allowed = options[option] === undefined ? false : options[option] === true;
    if (allowed !== isUnlocked) attributes[name] = allowed ? '0' : '1';
  }
  if (options.selectionMode === 'None') attributes.selectUnlockedCells = '1';
  if (options.selectionMode === 'None' || options.selectionMode === 'Unlocked') attributes.selectLockedCells = '1';
  return attributes;
}

/** The hash of ECMA-376 part 4, 14.7.1, over the low bytes of the password's first 15 characters. */
export function passwordHash(password: string): string {
  const bytes = [...password.slice(0, 15)].map((character) => character.charCodeAt(0) & 0xff);
  const rotate = (hash: number): number => ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
  const hash = rotate(bytes.reduceRight((sum, byte) => rotate(sum) ^ byte, 0)) ^ bytes.length ^ 0xce4b;
  return hash.toString(16).toUpperCase().padStart(4, '0');
}
