import { Injector, IUniverInstanceService, Plugin, setDependencies, UniverInstanceType } from '@univerjs/core';
import { FormulaDataModel, LexerTreeBuilder } from '@univerjs/engine-formula';

/**
 * The grid's list of formulas, empty. The model calculates; the grid would look at every cell of every sheet whenever
 * one is put in, for an engine that never runs.
 */
class NoFormulaData extends FormulaDataModel {
  override getFormulaData(): ReturnType<FormulaDataModel['getFormulaData']> {
    return {};
  }

  override updateFormulaData(): ReturnType<FormulaDataModel['updateFormulaData']> {
    return {};
  }

  override getSheetFormulaData(): ReturnType<FormulaDataModel['getSheetFormulaData']> {
    return {};
  }
}
setDependencies(NoFormulaData, [IUniverInstanceService, LexerTreeBuilder]);

/** Puts the empty list in the place of the formula engine's: to be registered right behind that. */
export class NoFormulasPlugin extends Plugin {
  static override readonly pluginName = 'WORKBENCH_NO_FORMULAS_PLUGIN';
  static override readonly type = UniverInstanceType.UNIVER_UNKNOWN;

  constructor(
    _config: undefined,
    protected override readonly _injector: Injector,
  ) {
    super();
  }

  override onStarting(): void {
    this._injector.replace([FormulaDataModel, { useClass: NoFormulaData }]);
  }
}
setDependencies(NoFormulasPlugin, [Injector], 1);
