import type { Change } from './change';

/** What is heard of a workbook. */
export interface Listener {
  /** Cells were written or recalculated, or rows, columns or cells came or went. */
  changed(change: Change): void;
  /** Sheets or tables came or went or have other names: everything may stand elsewhere. */
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
      const kind = changeType === Excel.DataChangeType.rangeEdited ? 'edited' : 'moved';
      listener.changed({ worksheetId, address, kind, written: details?.valueAfter });
    };
    const onSorted = async ({ worksheetId }: { worksheetId: string }): Promise<void> =>
      listener.changed({ worksheetId, kind: 'moved' });
    const onOthers = async (): Promise<void> => listener.restructured();
    handlers.push(
      worksheets.onChanged.add(onChanged),
      tables.onChanged.add(onChanged),
      worksheets.onCalculated.add(async ({ worksheetId, address }) =>
        listener.changed({ worksheetId, address, kind: 'calculated' }),
      ),
      worksheets.onActivated.add(async () => listener.activated()),
      worksheets.onAdded.add(onOthers),
      worksheets.onDeleted.add(onOthers),
      tables.onAdded.add(onOthers),
      tables.onDeleted.add(onOthers),
    );
    if (isSupported('ExcelApi', '1.10')) {
      handlers.push(worksheets.onRowSorted.add(onSorted), worksheets.onColumnSorted.add(onSorted));
    }
    if (isSupported('ExcelApi', '1.17') || isSupported('ExcelApiOnline', '1.1')) {
      handlers.push(worksheets.onNameChanged.add(onOthers));
    }
    await context.sync();
  });
  return async () => {
    const contexts = new Set(handlers.map(({ context }) => context));
    for (const handler of handlers.splice(0)) handler.remove();
    for (const context of contexts) await context.sync();
  };
}

function isSupported(set: string, version: string): boolean {
  return Office.context.requirements.isSetSupported(set, version);
}
