/** What `npm run stand-in` is asked to do. */
export interface TerminalArguments {
  readonly script: string;
  readonly workbook?: string;
  readonly out?: string;
  /** Folder of another version of office.js. */
  readonly office?: string;
}

export const usage =
  'stand-in <script.mjs> [workbook.xlsx] [--out out.xlsx] [--office folder of office.js] | stand-in --members';

/** Reads the command line; undefined where it is none of ours. */
export function parseArguments(given: readonly string[]): TerminalArguments | undefined {
  const plain: string[] = [];
  const options = new Map<string, string>();
  for (let index = 0; index < given.length; index++) {
    const argument = given[index] ?? '';
    const [, name, joined] = /^--(out|office)(?:=(.*))?$/s.exec(argument) ?? [];
    if (name !== undefined) {
      const value = joined ?? given[++index];
      if (!value) {
        return undefined;
      }
      options.set(name, value);
    } else if (argument.startsWith('-')) {
      return undefined;
    } else {
      plain.push(argument);
    }
  }
  const [script, workbook, ...rest] = plain;
  return script === undefined || rest.length > 0
    ? undefined
    : { script, workbook, out: options.get('out'), office: options.get('office') };
}
