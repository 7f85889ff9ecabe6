import { startExcel } from '../boot/node';
import { formatReport, reportMembers } from '../report/members';
import { parseArguments, usage } from './arguments';
import { errorLine } from './error-line';
import { runScript } from './run-script';

/**
 * `npm run -s stand-in -- --members` lists which members of the API are served.
 * `npm run -s stand-in -- script.mjs [workbook.xlsx] [--out out.xlsx]`: exit 0, or 1 and one line on standard error.
 */
async function main(): Promise<void> {
  if (process.argv[2] === '--members') {
    const excel = await startExcel();
    process.stdout.write(formatReport(reportMembers(excel.Excel)));
    excel.dispose();
    return;
  }
  const wanted = parseArguments(process.argv.slice(2));
  if (!wanted) {
    process.stderr.write(`Usage: ${usage}\n`);
    process.exit(1);
  }
  try {
    const notices = await runScript(wanted);
    for (const { message } of notices) {
      process.stderr.write(`Note: ${message}\n`);
    }
  } catch (failure) {
    process.stderr.write(`${errorLine(failure)}\n`);
    process.exit(1);
  }
}

void main();
