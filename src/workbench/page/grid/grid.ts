import {
  CellValueType,
  ICommandService,
  InterceptorEffectEnum,
  IUndoRedoService,
  IUniverInstanceService,
  LifecycleService,
  LifecycleStages,
  UniverInstanceType,
  type DependencyIdentifier,
  type Univer,
  type Workbook,
} from '@univerjs/core';
import { getFontStyleString, IRenderManagerService } from '@univerjs/engine-render';
import { BEFORE_CELL_EDIT, INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';
import { IEditorBridgeService, SheetSkeletonManagerService } from '@univerjs/sheets-ui';
import type { WorkbookModel } from '../../../stand-in/model/workbook';
import type { SheetModel } from '../../../stand-in/model/sheet';
import type { Look } from '../desk/look';
import { DrawnCells } from '../drawn/drawn-cells';
import { FittedRows } from '../drawn/fitted-rows';
import { browserMeasure } from '../drawn/fitting-text';
import { editedText } from './cell-texts';
import { GridStyles } from './live-cells';
import { WORKBOOK_UNIT, type ModelUndo } from './model-undo';
import { startUniver } from './plugins';
import { workbookView } from './sheet-view';
import { ShownCells } from './shown-cells';

const measure = browserMeasure(
  ({ name, size, bold, italic }) =>
    getFontStyleString({ ff: name, fs: size, bl: bold ? 1 : 0, it: italic ? 1 : 0 }).fontString,
);

/** A workbook shown in Univer's grid: the parts that following in either direction needs. */
export class Grid {
  readonly commands: ICommandService;
  readonly styles: GridStyles;
  readonly drawn: DrawnCells;
  /** Sheets that the grid shows otherwise than the model has them: by their ids. */
  readonly stale = new Set<string>();
  private readonly univer: Univer;
  readonly fitted = new FittedRows(measure);
  private readonly shown: ShownCells;
  private isOwn = false;

  constructor(
    readonly workbook: WorkbookModel,
    container: HTMLElement,
    look: Look,
  ) {
    this.univer = startUniver(container, look);
    this.commands = this.get(ICommandService);
    this.styles = new GridStyles({ workbook });
    this.drawn = new DrawnCells(workbook);
    this.shown = new ShownCells(this.styles, this.drawn, measure);
    this.univer.createUnit(
      UniverInstanceType.UNIVER_SHEET,
      workbookView(WORKBOOK_UNIT, workbook, this.styles, this.fitted.of(workbook.activeSheet)),
    );
    this.showModelTexts();
  }

  get view(): Workbook {
    const view = this.get(IUniverInstanceService).getUnit<Workbook>(WORKBOOK_UNIT, UniverInstanceType.UNIVER_SHEET);
    if (!view) throw new Error('The grid shows no workbook.');
    return view;
  }

  /** Whether it is drawn, and takes keys. */
  get isReady(): boolean {
    return this.get(LifecycleService).stage >= LifecycleStages.Rendered;
  }

  get undo(): ModelUndo {
    return this.get(IUndoRedoService) as ModelUndo;
  }

  /** One of the grid's services. */
  get<Service>(identifier: DependencyIdentifier<Service>): Service {
    return this.univer.__getInjector().get(identifier);
  }

  /**
   * Runs one of the grid's commands in the model's name: nothing of it goes back to the model. To the grid it is the
   * change of somebody else (a collaborator): of its own accord it neither goes to the sheet of the change nor ends
   * what the user is typing.
   */
  tell(id: string, params: object): void {
    const before = this.isOwn;
    this.isOwn = true;
    try {
      this.commands.syncExecuteCommand(id, { unitId: WORKBOOK_UNIT, ...params }, { fromCollab: true });
    } finally {
      this.isOwn = before;
    }
  }

  /** Whether the model is doing what the grid has done already. */
  isHeard = false;

  /** Whether what was typed last is for all selected cells. */
  entersInAll = false;

  /** Whether what happens in the grid now is done in the model's name. */
  get isTold(): boolean {
    return this.isOwn;
  }

  /** Whether a cell's editor is open. */
  get isTyping(): boolean {
    return this.get<IEditorBridgeService>(IEditorBridgeService).isVisible().visible;
  }

  /** Draws a sheet anew, if it is the one in front. */
  repaint(sheetId: string): void {
    const render = this.get<IRenderManagerService>(IRenderManagerService).getRenderById(WORKBOOK_UNIT);
    if (!render || this.view.getActiveSheet()?.getSheetId() !== sheetId) return;
    const skeletons = render.with(SheetSkeletonManagerService);
    skeletons.makeDirty({ sheetId }, true);
    skeletons.setCurrent({ sheetId });
    render.mainComponent?.makeForceDirty();
  }

  dispose(): void {
    this.drawn.dispose();
    this.univer.dispose();
  }

  /** Cells show and offer for editing what the model says, in its number formats and the looks of its tables and conditional formats. */
  private showModelTexts(): void {
    const interceptors = this.get<SheetInterceptorService>(SheetInterceptorService);
    const sheetOf = (id: string): SheetModel | undefined => this.workbook.sheetById(id);
    interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      effect: InterceptorEffectEnum.Value | InterceptorEffectEnum.Style,
      priority: 100,
      handler: (cell, { subUnitId, row, col }, next) => {
        const sheet = sheetOf(subUnitId);
        if (!sheet) return next(cell);
        const shown = this.shown.cell(cell, sheet, row, col);
        if (shown?.t !== CellValueType.STRING) return next(shown);
        // The grid would look into every text for a number or a date, to mark it or not: that is done.
        const { t, ...untyped } = shown;
        return { ...next(untyped), t };
      },
    });
    interceptors.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
      priority: 100,
      handler: (cell, { subUnitId, row, col }, next) => {
        const sheet = sheetOf(subUnitId);
        const text =
          sheet && cell && cell.f === undefined && cell.v !== undefined ? editedText(sheet, row, col) : undefined;
        return next(text === undefined || !cell ? cell : { ...cell, v: text, t: CellValueType.STRING });
      },
    });
  }
}
