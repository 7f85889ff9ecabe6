import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Script, type Context } from 'node:vm';

export interface LibraryOptions {
  /** Folder of another version of office.js: the one that holds `office.js`. Default: the installed package. */
  readonly folder?: string;
  /** Use the readable build of the library. */
  readonly debug?: boolean;
}

/** The scripts of one version of office.js on disk, compiled once a process. */
export class Library {
  private static readonly scripts = new Map<string, Script>();
  private static readonly sources = new Map<string, string>();
  readonly folder: string;
  private readonly debug: boolean;

  constructor(options: LibraryOptions = {}) {
    const require = createRequire(join(process.cwd(), 'package.json'));
    this.folder = options.folder ?? dirname(require.resolve('@microsoft/office-js/dist/office.js'));
    this.debug = options.debug ?? false;
  }

  /** The part of the library that declares Excel's API. */
  get excelSource(): string {
    return this.source(this.file('excel-win32-16.01.js'));
  }

  /** Runs one of the library's files. */
  run(path: string, context: Context): void {
    const file = this.file(path);
    const script = Library.scripts.get(file) ?? new Script(this.source(file), { filename: file });
    Library.scripts.set(file, script);
    script.runInContext(context);
  }

  private file(path: string): string {
    const wanted = this.debug ? path.replace(/(\.debug)?\.js$/, '.debug.js') : path;
    // Strings in each language exist in one build only.
    return join(this.folder, path.includes('/') ? path : wanted);
  }

  private source(file: string): string {
    const known = Library.sources.get(file) ?? readFileSync(file, 'utf8');
    Library.sources.set(file, known);
    return known;
  }
}
