import { ExcelHost } from '../../../stand-in/boot/host';
import { OfficeShell, type OfficeTheme } from '../../../stand-in/boot/office-context';
import { attachExcel } from '../../../stand-in/boot/page';
import { pageFunctionPackage } from '../../../stand-in/calculation/page-package';
import type { FunctionsFile } from '../../../stand-in/functions/metadata';
import type { WorkbookModel } from '../../../stand-in/model/workbook';

/** What Excel is told of the add-in when it is installed. */
export interface InstalledAddIn {
  /** The text of office.js's Excel part, which says what belongs to which API set. */
  readonly librarySource: string;
  readonly functions: FunctionsFile;
}

export interface ExcelLook {
  /** A locale such as `zh-CN`. */
  readonly displayLanguage: string;
  readonly theme: OfficeTheme;
}

/** One Excel with one workbook and one page of the add-in. A page that loads anew needs a new one, as in Excel. */
export class RunningExcel {
  readonly host: ExcelHost;
  private readonly shell: OfficeShell;

  constructor(workbook: WorkbookModel, addIn: InstalledAddIn, look: ExcelLook) {
    this.host = new ExcelHost(workbook, addIn.librarySource, { functionPackage: pageFunctionPackage });
    this.shell = new OfficeShell(this.host.sets, workbook.settings, { documentUrl: workbook.name, ...look }, () =>
      workbook.changes.add('settings'),
    );
    this.host.functions.load(addIn.functions);
  }

  /** Puts this Excel behind the library of the add-in's page, before the library loads. */
  attach(page: Window): void {
    // The library keeps a workbook's settings there beyond the page's life; another workbook must not see them.
    page.sessionStorage.clear();
    attachExcel(page, this.host, this.shell);
  }

  /** Presses one of the add-in's buttons in the ribbon, once the add-in listens. */
  async press(command: string, button: string): Promise<void> {
    await this.host.ready;
    this.shell.pressButton(command, button);
  }

  dispose(): void {
    this.host.dispose();
  }
}
