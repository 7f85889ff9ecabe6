import { parseArguments, usage } from './arguments';
import { errorLine } from './error-line';
import { runScript } from './run-script';

/** `npm run -s stand-in -- script.mjs [workbook.xlsx] [--out out.xlsx]`: exit 0, or 1 and one line on standard error. */
async function main(): Promise<void> {
  const wanted = parseArguments(process.argv.slice(2));
  if (!wanted) {
    process.stderr.write(`Usage: ${usage}\n`);
    process.exit(1);
  }
  try {
    await runScript(wanted);
  } catch (failure) {
    process.stderr.write(`${errorLine(failure)}\n`);
    process.exit(1);
  }
}

void main();
