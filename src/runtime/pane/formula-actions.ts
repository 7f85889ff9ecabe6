import type { FormulaActions } from '../../taskpane/actions';
import { countFormulas, freezeFormulas } from '../../workbook';
import type { LiveFormulas } from '../live-formulas';
import { inPlainWords, type Speech } from './in-plain-words';

/** What the pane can do about formulas, in the open workbook. */
export function formulaActions(live: LiveFormulas, speech: Speech): FormulaActions {
  return {
    count: () => inPlainWords(speech, countFormulas),
    freeze: () => inPlainWords(speech, () => freezeFormulas().finally(() => void live.catchUp())),
    refresh: () => inPlainWords(speech, () => live.read({})),
    startsWithWorkbook: async () => {
      if (!canStartWithWorkbook()) return undefined;
      return (await Office.addin.getStartupBehavior()) === Office.StartupBehavior.load;
    },
    setStartsWithWorkbook: (starts) =>
      inPlainWords(speech, () =>
        Office.addin.setStartupBehavior(starts ? Office.StartupBehavior.load : Office.StartupBehavior.none),
      ),
  };
}

function canStartWithWorkbook(): boolean {
  return Office.context.requirements.isSetSupported('SharedRuntime', '1.1');
}
