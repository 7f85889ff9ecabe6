import { createContext, runInContext } from 'node:vm';
import { nodeFunctionPackage } from '../calculation/node-package';
import { WorkbookModel } from '../model/workbook';
import { ExcelHost, type HostOptions } from './host';
import { Library, type LibraryOptions } from './library';
import { minimalWindow } from './minimal-window';
import { OfficeShell, type OfficeOptions } from './office-context';

export interface StartOptions extends HostOptions, OfficeOptions, LibraryOptions {
  /**
   * What share of its waits the library waits (default: 1, all of each). It keeps half a second between the results of
   * streams, which tests need not sit through.
   */
  readonly timeScale?: number;
}

/** The part of the library's `CustomFunctions` that add-ins use. */
export interface CustomFunctionsGlobal {
  // Functions of any shape: what they take and give is the add-in's affair.
  associate(id: string, run: (...args: never[]) => unknown): void;
  associate(functions: Readonly<Record<string, (...args: never[]) => unknown>>): void;
  readonly Error: new (code: string, message?: string) => Error;
  readonly ErrorCode: Readonly<Record<string, string>>;
}

/** The library's own globals, with the Excel they run in. */
export interface StartedExcel {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly CustomFunctions: CustomFunctionsGlobal;
  readonly host: ExcelHost;
  readonly shell: OfficeShell;
  /** The library's window. */
  readonly window: Readonly<Record<string, unknown>>;
  dispose(): void;
}

/**
 * Starts the real office.js on a workbook, in a context of its own, as a page in desktop Excel would; resolves when
 * `Office.onReady` has come and the library listens to commands. Default: a blank workbook.
 */
export async function startExcel(
  workbook: WorkbookModel = WorkbookModel.blank(),
  options: StartOptions = {},
): Promise<StartedExcel> {
  const library = new Library(options);
  const host = new ExcelHost(workbook, library.excelSource, { functionPackage: nodeFunctionPackage, ...options });
  const shell = new OfficeShell(host.sets, workbook.settings, { documentUrl: workbook.name, ...options }, () =>
    workbook.changes.add('settings'),
  );
  host.serve(shell);
  const { globals: window, close } = minimalWindow((path) => library.run(path, context), options.timeScale);
  Object.assign(window, { _richApiNativeBridge: host.bridge, external: shell.external });
  const context = createContext(window);
  library.run('office.js', context);
  await (window['Office'] as typeof Office).onReady();
  await within(readyMilliseconds, host.ready);
  const api = runInContext('({ Excel, Office, OfficeExtension, CustomFunctions })', context) as Pick<
    StartedExcel,
    'Excel' | 'Office' | 'OfficeExtension' | 'CustomFunctions'
  >;
  const dispose = (): void => {
    host.dispose();
    close();
  };
  return { ...api, host, shell, window, dispose };
}

/** An older library may not tell that it is ready: then nothing more is coming anyway. */
const readyMilliseconds = 500;

async function within(milliseconds: number, promise: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([promise, late]);
  clearTimeout(timer);
}

/** Makes the library's globals those of this process (or of another realm), as scripts and tests expect them. */
export function installGlobals(excel: StartedExcel, target: object = globalThis): void {
  const { Excel, Office, OfficeExtension, CustomFunctions } = excel;
  Object.assign(target, { Excel, Office, OfficeExtension, CustomFunctions });
}
