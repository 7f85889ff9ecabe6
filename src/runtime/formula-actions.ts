import type { FormulaActions } from '../taskpane/actions';
import { texts, type Language } from '../texts';
import { countFormulas, freezeFormulas } from '../workbook';
import { inPlainWords } from './in-plain-words';
import type { LiveFormulas } from './live-formulas';

/** What the pane can do about formulas, in the open workbook. */
export function formulaActions(live: LiveFormulas, language: Language): FormulaActions {
  const t = texts(language);
  return {
    count: () => inPlainWords(t, language, countFormulas),
    freeze: () => inPlainWords(t, language, freezeFormulas),
    refresh: () => inPlainWords(t, language, live.refresh),
    startsWithWorkbook: async () => {
      if (!canStartWithWorkbook()) return undefined;
      return (await Office.addin.getStartupBehavior()) === Office.StartupBehavior.load;
    },
    setStartsWithWorkbook: (starts) =>
      inPlainWords(t, language, () =>
        Office.addin.setStartupBehavior(starts ? Office.StartupBehavior.load : Office.StartupBehavior.none),
      ),
  };
}

function canStartWithWorkbook(): boolean {
  return Office.context.requirements.isSetSupported('SharedRuntime', '1.1');
}
