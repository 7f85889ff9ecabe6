import { IUndoRedoService, LocaleType, LogLevel, mergeLocales, Univer } from '@univerjs/core';
import designEn from '@univerjs/design/locale/en-US';
import designZh from '@univerjs/design/locale/zh-CN';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverDocsUIPlugin } from '@univerjs/docs-ui';
import docsEn from '@univerjs/docs-ui/locale/en-US';
import docsZh from '@univerjs/docs-ui/locale/zh-CN';
import { UniverFindReplacePlugin } from '@univerjs/find-replace';
import findEn from '@univerjs/find-replace/locale/en-US';
import findZh from '@univerjs/find-replace/locale/zh-CN';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverRenderEnginePlugin } from '@univerjs/engine-render';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsFindReplacePlugin } from '@univerjs/sheets-find-replace';
import sheetsEn from '@univerjs/sheets/locale/en-US';
import sheetsZh from '@univerjs/sheets/locale/zh-CN';
import { UniverSheetsFormulaPlugin, CalculationMode } from '@univerjs/sheets-formula';
import { UniverSheetsFormulaUIPlugin } from '@univerjs/sheets-formula-ui';
import formulaEn from '@univerjs/sheets-formula-ui/locale/en-US';
import formulaZh from '@univerjs/sheets-formula-ui/locale/zh-CN';
import { UniverSheetsUIPlugin } from '@univerjs/sheets-ui';
import sheetsUiEn from '@univerjs/sheets-ui/locale/en-US';
import sheetsUiZh from '@univerjs/sheets-ui/locale/zh-CN';
import { defaultTheme } from '@univerjs/themes';
import { UniverUIPlugin } from '@univerjs/ui';
import uiEn from '@univerjs/ui/locale/en-US';
import uiZh from '@univerjs/ui/locale/zh-CN';
import type { Look } from '../desk/look';
import { ModelUndo } from './model-undo';
import { MENUS } from './menus';
import { NoFormulasPlugin } from './no-formulas';
import '@univerjs/design/lib/index.css';
import '@univerjs/ui/lib/index.css';
import '@univerjs/docs-ui/lib/index.css';
import '@univerjs/sheets-ui/lib/index.css';
import '@univerjs/sheets-formula-ui/lib/index.css';
import '@univerjs/find-replace/lib/index.css';

const LOCALES = { zh: LocaleType.ZH_CN, en: LocaleType.EN_US } as const;

/**
 * A Univer without a will of its own: it draws sheets and takes edits. Its formula engine is there for its parser alone
 * (the editor needs that) and never calculates; its undo is the model's.
 */
export function startUniver(container: HTMLElement, look: Look): Univer {
  const univer = new Univer({
    theme: defaultTheme,
    darkMode: look.theme !== 'light',
    locale: LOCALES[look.language],
    locales: {
      [LocaleType.ZH_CN]: mergeLocales(designZh, uiZh, docsZh, sheetsZh, sheetsUiZh, formulaZh, findZh),
      [LocaleType.EN_US]: mergeLocales(designEn, uiEn, docsEn, sheetsEn, sheetsUiEn, formulaEn, findEn),
    },
    logLevel: LogLevel.ERROR,
    override: [[IUndoRedoService, { useClass: ModelUndo }]],
  });
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin, { notExecuteFormula: true });
  univer.registerPlugin(NoFormulasPlugin);
  univer.registerPlugin(UniverUIPlugin, {
    container,
    header: true,
    toolbar: true,
    footer: true,
    ribbonType: 'simple',
    menu: MENUS,
  });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverSheetsPlugin, { notExecuteFormula: true });
  univer.registerPlugin(UniverSheetsUIPlugin, {
    disableForceStringAlert: true,
    disableForceStringMark: true,
    clipboardConfig: { hidePasteOptions: true },
    menu: MENUS,
  });
  // Its editor is the one for all cells. It would send formulas to an engine elsewhere, were it told not to calculate.
  univer.registerPlugin(UniverSheetsFormulaPlugin, { initialFormulaComputing: CalculationMode.NO_CALCULATION });
  univer.registerPlugin(UniverSheetsFormulaUIPlugin, { menu: MENUS });
  univer.registerPlugin(UniverFindReplacePlugin);
  univer.registerPlugin(UniverSheetsFindReplacePlugin);
  return univer;
}
