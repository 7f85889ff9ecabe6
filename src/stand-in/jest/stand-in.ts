import { installGlobals, startExcel, type StartedExcel, type StartOptions } from '../boot/node';
import type { ExcelHost } from '../boot/host';
import type { OfficeShell } from '../boot/office-context';
import { WorkbookModel, type WorkbookOptions } from '../model/workbook';

/** What a test reaches its Excel by: the global `standIn` of the stand-in's Jest environments. */
export interface StandIn {
  readonly host: ExcelHost;
  readonly shell: OfficeShell;
  /** The workbook as it is, behind the API. */
  readonly workbook: WorkbookModel;
  /** Starts Excel and the library anew on a workbook (default: a blank one), for a test that wants its own. */
  restart(workbook?: WorkbookModel, options?: StartOptions): Promise<void>;
  /** A blank workbook to fill and then `restart` with. */
  blank(options?: WorkbookOptions): WorkbookModel;
}

declare global {
  // `var` is how TypeScript declares a property of the global object.
  var standIn: StandIn;
}

/** Excel for the tests of one file, its globals put into the tests' realm. */
export class TestExcel implements StandIn {
  private excel: StartedExcel | undefined;

  /** `defaults`: how Excel starts where a test says nothing else. */
  constructor(
    private readonly globals: object,
    private readonly defaults: StartOptions = {},
  ) {}

  get host(): ExcelHost {
    return this.started.host;
  }

  get shell(): OfficeShell {
    return this.started.shell;
  }

  get workbook(): WorkbookModel {
    return this.started.host.workbook;
  }

  async restart(workbook: WorkbookModel = this.blank(), options: StartOptions = {}): Promise<void> {
    this.excel?.dispose();
    this.excel = await startExcel(workbook, { ...this.defaults, ...options });
    installGlobals(this.excel, this.globals);
  }

  blank(options: WorkbookOptions = {}): WorkbookModel {
    return WorkbookModel.blank(options);
  }

  dispose(): void {
    this.excel?.dispose();
  }

  private get started(): StartedExcel {
    if (!this.excel) {
      throw new Error('Excel has not been started.');
    }
    return this.excel;
  }
}
