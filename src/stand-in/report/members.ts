import { hostTypes, type HostType } from '../wire/host-type';

/** The members of one class of the library's Excel namespace: those this Excel serves, and those it refuses. */
export interface ClassReport {
  readonly name: string;
  readonly served: readonly string[];
  readonly refused: readonly string[];
}

/** What every class has from the library itself; the host has no part in it. */
const ownOfLibrary = new Set(['constructor', 'context', 'isNullObject', 'items', 'load', 'set', 'update', 'retrieve', 'toJSON', 'setMockData',
  'ensureUnchanged', 'track', 'untrack', 'get']);

/** Members the library makes of others. */
const madeOf: Readonly<Record<string, string>> = { getResizedRange: 'GetResizedRange', showGridlines: 'ShowGridlines' };

function isServed(type: HostType | undefined, member: string): boolean {
  if (!type) {
    return false;
  }
  const wire = madeOf[member] ?? member.charAt(0).toUpperCase() + member.slice(1);
  if (/^on[A-Z]/.test(member)) {
    const event = member.slice(2);
    const names = [`_Register${event}Event`, `_RegisterEvent${event}`, ...(event === 'Changed' ? ['_RegisterDataChangedEvent'] : [])];
    return names.some((name) => name in (type.methods ?? {}));
  }
  return wire in (type.properties ?? {}) || member in (type.properties ?? {}) || wire in (type.objects ?? {}) || wire in (type.methods ?? {}) || (member === 'getItem' && type.item !== undefined);
}

/** Goes through the classes of the library's Excel namespace. `Functions` is left out: the calculation engine has those. */
export function reportMembers(excel: object): ClassReport[] {
  const reports: ClassReport[] = [];
  for (const [name, value] of Object.entries(excel).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const prototype: unknown = typeof value === 'function' ? value.prototype : undefined;
    if (typeof prototype !== 'object' || prototype === null || !('_className' in prototype) || name === 'Functions') {
      continue;
    }
    const members = Object.getOwnPropertyNames(prototype).filter((member) => !member.startsWith('_') && !ownOfLibrary.has(member)).sort();
    const type = hostTypes.get(name);
    reports.push({ name, served: members.filter((member) => isServed(type, member)), refused: members.filter((member) => !isServed(type, member)) });
  }
  return reports;
}

/** The report as Markdown: what is served first, then the classes of which nothing is. */
export function formatReport(reports: readonly ClassReport[]): string {
  const some = reports.filter(({ served }) => served.length > 0);
  const none = reports.filter(({ served }) => served.length === 0);
  const count = (of: readonly ClassReport[], part: 'served' | 'refused'): number => of.reduce((sum, report) => sum + report[part].length, 0);
  return [
    `# Members of the Excel namespace`,
    '',
    `${count(reports, 'served')} members of ${some.length} classes are served; everything else is refused with ApiNotFound.`,
    '',
    ...some.flatMap(({ name, served, refused }) => [
      `## ${name}`,
      '',
      `Served: ${served.join(', ')}`,
      ...(refused.length > 0 ? ['', `Refused: ${refused.join(', ')}`] : []),
      '',
    ]),
    '## Classes of which nothing is served',
    '',
    none.map(({ name }) => name).join(', '),
    '',
  ].join('\n');
}
