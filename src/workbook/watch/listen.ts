import type { Change } from './changes';

/** What is heard of a workbook. */
export interface Listener {
  /** Cells were written or recalculated, or rows, columns or cells came or went. */
  changed(change: Change): void;
  /** Sheets or tables came or went, or rows changed places: everything may stand elsewhere. */
  restructured(): void;
  /** The user turned to a sheet: a good moment to look for what was missed. */
  activated(): void;
}

/**
 * Listens to the whole workbook. Sheets' events tell of tables, too; those of tables come beside them, for Excel does
 * not tell every change twice.
 *
 * @returns ends the listening
 */
export async function listen(listener: Listener): Promise<() => Promise<void>> {
  const handlers: OfficeExtension.EventHandlerResult<unknown>[] = [];
  await Excel.run(async (context) => {
    const { worksheets, tables } = context.workbook;
    const onChanged = async (event: Excel.WorksheetChangedEventArgs | Excel.TableChangedEventArgs): Promise<void> => {
      const { worksheetId, address, changeType, details } = event;
      listener.changed({
        worksheetId,
        address,
        isEdit: changeType === Excel.DataChangeType.rangeEdited,
        written: details?.valueAfter,
      });
    };
    handlers.push(
      worksheets.onChanged.add(onChanged),
      tables.onChanged.add(onChanged),
      // A recalculated cell is no header: it was something before.
      worksheets.onCalculated.add(async ({ worksheetId, address }) =>
        listener.changed({ worksheetId, address, isEdit: true, written: '' }),
      ),
      worksheets.onActivated.add(async () => listener.activated()),
      worksheets.onAdded.add(async () => listener.restructured()),
      worksheets.onDeleted.add(async () => listener.restructured()),
      tables.onAdded.add(async () => listener.restructured()),
      tables.onDeleted.add(async () => listener.restructured()),
    );
    if (Office.context.requirements.isSetSupported('ExcelApi', '1.10')) {
      handlers.push(
        worksheets.onRowSorted.add(async ({ worksheetId }) => listener.changed({ worksheetId, isEdit: false })),
      );
    }
    await context.sync();
  });
  return async () => {
    const contexts = new Set(handlers.map(({ context }) => context));
    for (const handler of handlers.splice(0)) handler.remove();
    for (const context of contexts) await context.sync();
  };
}
