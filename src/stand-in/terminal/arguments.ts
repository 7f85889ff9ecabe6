/** What `npm run stand-in` is asked to do. */
export interface TerminalArguments {
  readonly script: string;
  readonly workbook?: string;
  readonly out?: string;
}

export const usage = 'stand-in <script.mjs> [workbook.xlsx] [--out out.xlsx] | stand-in --members';

/** Reads the command line; undefined where it is none of ours. */
export function parseArguments(given: readonly string[]): TerminalArguments | undefined {
  const plain: string[] = [];
  let out: string | undefined;
  for (let index = 0; index < given.length; index++) {
    const argument = given[index] ?? '';
    if (argument === '--out') {
      index++;
      out = given[index];
    } else if (argument.startsWith('--out=')) {
      out = argument.slice('--out='.length);
    } else if (argument.startsWith('-')) {
      return undefined;
    } else {
      plain.push(argument);
    }
  }
  const [script, workbook, ...rest] = plain;
  const outIsMissing = given.some((argument) => argument.startsWith('--out')) && !out;
  return script === undefined || rest.length > 0 || outIsMissing ? undefined : { script, workbook, out };
}
