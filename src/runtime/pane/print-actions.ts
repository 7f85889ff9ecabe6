import type { PrintActions } from '../../taskpane/actions';
import { checkSeals, readLogo, readPrintSettings, writeLogo, writePrintSettings } from '../../workbook';
import type { LiveFormulas } from '../live-formulas';
import { inPlainWords, type Speech } from './in-plain-words';

/** What the printed sheets say of the unit, in the open workbook. */
export function printActions(live: LiveFormulas, speech: Speech): PrintActions {
  return {
    read: () => inPlainWords(speech, readPrintSettings),
    write: (changes) =>
      inPlainWords(speech, async () => {
        await writePrintSettings(changes, speech.language);
        await live.refresh();
      }),
    checkSeals: () =>
      inPlainWords(speech, async () =>
        (await checkSeals()).map(({ period, seal, changes, state }) => ({ period: period.label, seal, isIntact: state === 'intact', changes })),
      ),
    readLogo: () => inPlainWords(speech, readLogo),
    writeLogo: (picture) => inPlainWords(speech, () => writeLogo(picture)),
  };
}
