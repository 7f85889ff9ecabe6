import { hostTypes, type HostType } from '../wire/host-type';

/** The members of one class of the library's Excel namespace: those this Excel serves, and those it refuses. */
export interface ClassReport {
  readonly name: string;
  readonly served: readonly string[];
  readonly refused: readonly string[];
}

/** What every class has from the library itself; the host has no part in it. */
const ownOfLibrary = new Set([
  'constructor',
  'context',
  'isNullObject',
  'items',
  'load',
  'set',
  'update',
  'retrieve',
  'toJSON',
  'setMockData',
  'ensureUnchanged',
  'track',
  'untrack',
  'get',
]);

/** Members the library makes of others. */
const madeOf: Readonly<Record<string, string>> = { getResizedRange: 'GetResizedRange', showGridlines: 'ShowGridlines' };

function isServed(type: HostType | undefined, member: string): boolean {
  if (!type) {
    return false;
  }
  const wire = madeOf[member] ?? member.charAt(0).toUpperCase() + member.slice(1);
  if (/^on[A-Z]/.test(member)) {
    const event = member.slice(2);
    const names = [
      `_Register${event}Event`,
      `_RegisterEvent${event}`,
      ...(event === 'Changed' ? ['_RegisterDataChangedEvent'] : []),
    ];
    return names.some((name) => name in (type.methods ?? {}));
  }
  return (
    wire in (type.properties ?? {}) ||
    member in (type.properties ?? {}) ||
    wire in (type.objects ?? {}) ||
    wire in (type.methods ?? {}) ||
    (member === 'getItem' && type.item !== undefined)
  );
}

/** Goes through the classes of the library's Excel namespace. `Functions` is left out: the calculation engine has those. */
export function reportMembers(excel: object): ClassReport[] {
  const reports: ClassReport[] = [];
  for (const [name, value] of Object.entries(excel).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const prototype: unknown = typeof value === 'function' ? value.prototype : undefined;
    if (typeof prototype !== 'object' || prototype === null || !('_className' in prototype) || name === 'Functions') {
      continue;
    }
    const members = Object.getOwnPropertyNames(prototype)
      .filter((member) => !member.startsWith('_') && !ownOfLibrary.has(member))
      .sort();
    const type = hostTypes.get(name);
    reports.push({
      name,
      served: members.filter((member) => isServed(type, member)),
      refused: members.filter((member) => !isServed(type, member)),
    });
  }
  return reports;
}

export interface Coverage {
  readonly served: number;
  readonly all: number;
  readonly servedClasses: number;
  readonly classes: number;
}

/** How much of the namespace is served, in members and in classes of which at least one member is. */
export function coverageOf(reports: readonly ClassReport[]): Coverage {
  const sum = (part: 'served' | 'refused'): number => reports.reduce((all, report) => all + report[part].length, 0);
  return {
    served: sum('served'),
    all: sum('served') + sum('refused'),
    servedClasses: reports.filter(({ served }) => served.length > 0).length,
    classes: reports.length,
  };
}

/** The report as Markdown: the classes of which something is served first, then the others. */
export function formatReport(reports: readonly ClassReport[]): string {
  const { served, all, servedClasses, classes } = coverageOf(reports);
  const listed = (title: string, members: readonly string[]): string[] =>
    members.length > 0 ? [`${title}: ${members.join(', ')}`, ''] : [];
  const section = (report: ClassReport): string[] => [
    `## ${report.name}`,
    '',
    ...listed('Served', report.served),
    ...listed('Not served', report.refused),
  ];
  return [
    '# Members of the Excel namespace',
    '',
    `${served} of ${all} members (${Math.floor((100 * served) / all)} %) in ${servedClasses} of ${classes} classes are served; everything else is ` +
      'refused with ApiNotFound and its name.',
    '',
    ...reports.filter((report) => report.served.length > 0).flatMap(section),
    '# Classes of which nothing is served',
    '',
    ...reports.filter((report) => report.served.length === 0).flatMap(section),
  ].join('\n');
}
