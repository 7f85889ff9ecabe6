import { runToEnd } from '../../src/scoring/run-to-end';
import { checkSeals, type SealCheck } from '../../src/workbook';
import { scorable } from '../../src/workbook/read/intake';
import { readDetails } from '../../src/workbook/read/read-details';
import { readWorkbook } from '../../src/workbook/read/read-workbook';

/** Checks the seals of the open workbook against a reading of its own. */
export async function checkSealsAnew(): Promise<SealCheck[]> {
  return Excel.run(async (context) => {
    const { outcome, blocks } = await readWorkbook(context);
    const { locks } = scorable(outcome);
    return checkSeals({
      report: async (period) => runToEnd(locks.report(period)),
      readDetails: ({ log }, rows) => locks.readDetails(log, rows, (own) => readDetails(context, blocks, own)),
    });
  });
}
