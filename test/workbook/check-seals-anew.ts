import { reportPeriod } from '../../src/scoring';
import { checkSeals, type SealCheck } from '../../src/workbook';
import { scorable } from '../../src/workbook/read/intake';
import { readDetails } from '../../src/workbook/read/read-details';
import { readWorkbook } from '../../src/workbook/read/read-workbook';

/** Checks the seals of the open workbook against a reading of its own. */
export async function checkSealsAnew(): Promise<SealCheck[]> {
  return Excel.run(async (context) => {
    const { outcome, blocks } = await readWorkbook(context);
    const { log } = scorable(outcome);
    return checkSeals({
      report: async (period) => reportPeriod(log, period),
      readDetails: (rows) => readDetails(context, blocks, rows),
    });
  });
}
