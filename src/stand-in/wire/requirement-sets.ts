/** The API sets this Excel advertises, by lower-case name. */
export type AdvertisedSets = Readonly<Record<string, string>>;

/** What the library at hand is known to declare fully, and nothing above it. */
export const defaultSets: AdvertisedSets = {
  excelapi: '1.15',
  excelapionline: '1.1',
  customfunctionsruntime: '1.4',
  customfunctions: '1.7',
  sharedruntime: '1.2',
  ribbonapi: '1.2',
  keyboardshortcuts: '1.1',
  settings: '1.1',
  documentevents: '1.1',
  dialogapi: '1.2',
  addincommands: '1.1',
  delayforcelledit: '1.1',
};

interface Requirement {
  readonly set: string;
  readonly version: string;
}

/** Which set each member belongs to, as the library's own text declares it; the same for a minified build. */
export class Requirements {
  private readonly byMember: ReadonlyMap<string, Requirement>;

  constructor(
    librarySource: string,
    private readonly advertised: AdvertisedSets = defaultSets,
  ) {
    this.byMember = declaredRequirements(librarySource);
  }

  /** The set a member needs and this Excel lacks, such as `ExcelApi 1.16`; undefined when it may be used. */
  missingFor(typeName: string, member: string): string | undefined {
    const needed = this.byMember.get(`${typeName}.${member}`);
    return needed && !this.has(needed) ? `${needed.set} ${needed.version}` : undefined;
  }

  private has({ set, version }: Requirement): boolean {
    const advertised = this.advertised[set.toLowerCase()];
    return advertised !== undefined && compareVersions(advertised, version) >= 0;
  }
}

function declaredRequirements(source: string): Map<string, Requirement> {
  const excel = source.slice(Math.max(0, source.indexOf('_BeginExcel')));
  const declared = new Map<string, Requirement>();
  // throwIfApiNotSupported("Range.getImage", <the default set's variable, or a set's name>, "1.7", <host>)
  for (const match of excel.matchAll(/\("([A-Z]\w*)\.(\w+)",\s*(?:"(\w+)"|[\w$]+),\s*"(\d+\.\d+)"/g)) {
    declared.set(`${match[1]}.${match[2]}`, { set: match[3] ?? 'ExcelApi', version: match[4] ?? '' });
  }
  return declared;
}

function compareVersions(a: string, b: string): number {
  const [majorA = 0, minorA = 0] = a.split('.').map(Number);
  const [majorB = 0, minorB = 0] = b.split('.').map(Number);
  return majorA - majorB || minorA - minorB;
}
