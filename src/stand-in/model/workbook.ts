import type { CalculationEngine } from './calculation';
import type { Drawing } from './drawing-types';
import type { Locale } from './entry/entry-types';
import { ModelEvents, type Author, type ModelChange } from './events';
import { invalidArgument, invalidOperation, itemAlreadyExists } from './model-error';
import { NamedStyles } from './styles/named-styles';
import type { CommentAuthor } from './comments/comment-types';
import { isSheetName, sameName } from './naming';
import { SheetModel } from './sheet';
import { StyleTable } from './styles/style-table';
import type { TableStyle } from './tables/table-styles';
import { officeThemeColors } from './styles/theme';
import { Turns } from './turns';
import type { DefinedName } from './sheet-types';
import type { Table } from './tables/table-types';

/** A part of the workbook, outside its sheets, that changed since it was loaded. */
export type WorkbookFacet =
  'sheets' | 'names' | 'settings' | 'properties' | 'styles' | 'calculation' | 'protection' | 'customXml';

/** The document properties Excel keeps with the file; dates are ISO text. */
export type DocumentProperties = Record<
  | 'title'
  | 'subject'
  | 'author'
  | 'keywords'
  | 'comments'
  | 'lastAuthor'
  | 'category'
  | 'manager'
  | 'company'
  | 'creationDate',
  string
> & { revisionNumber: number };

/** XML that an add-in keeps with the workbook; `path` is its part in the file it came from. */
export interface CustomXmlPart {
  readonly id: string;
  xml: string;
  readonly path?: string;
}

/** What keeps each change, and each request, as one thing to undo. */
export interface StepKeeper {
  /** Runs a change as a step. */
  step<T>(author: Author, change: () => T): T;
  /** Begins a step, and gives the function that ends it. */
  begin(author: Author): () => void;
}

export interface WorkbookOptions {
  /** The file's name, as `Workbook.name` gives it. */
  readonly name?: string;
  readonly date1904?: boolean;
  readonly locale?: Locale;
  readonly styles?: StyleTable;
  readonly namedStyles?: NamedStyles;
  /** The theme's colours as RRGGBB; Office's own unless given. */
  readonly themeColors?: readonly string[];
  /** Table styles of its own, by name. */
  readonly tableStyles?: ReadonlyMap<string, TableStyle>;
}

/** A workbook as Excel holds it in memory: the truth that the API reads and changes. */
export class WorkbookModel {
  readonly sheets: SheetModel[] = [];
  readonly styles: StyleTable;
  readonly namedStyles: NamedStyles;
  readonly names: DefinedName[] = [];
  readonly settings = new Map<string, unknown>();
  customXmlParts: CustomXmlPart[] = [];
  /** The custom document properties, by name. */
  readonly customProperties = new Map<string, string | number | boolean | Date>();
  readonly properties: DocumentProperties = {
    title: '',
    subject: '',
    author: '',
    keywords: '',
    comments: '',
    lastAuthor: '',
    category: '',
    manager: '',
    company: '',
    creationDate: '',
    revisionNumber: 0,
  };
  readonly changes = new Set<WorkbookFacet>();
  readonly events = new ModelEvents();
  readonly name: string;
  readonly date1904: boolean;
  readonly locale: Locale;
  readonly themeColors: readonly string[];
  readonly tableStyles: ReadonlyMap<string, TableStyle>;
  activeSheetId = '';
  /** An add-in saved it, and nothing was changed since. */
  isSaved = false;
  /** The chart that was activated last. */
  activeDrawing: Drawing | undefined;
  nextDrawingNumber = 1;
  calculationMode: 'Automatic' | 'AutomaticExceptTables' | 'Manual' = 'Automatic';
  /** The structure's password while it is protected (empty for none). */
  structurePassword: string | undefined;
  /** Computes formulas; without one, formulas keep the values they came with and new ones show #CALC!. */
  calculation: CalculationEngine | undefined;
  /** Keeps what can be undone; without one nothing can. */
  history: StepKeeper | undefined;
  /** Work in steps; whatever is done in somebody's name comes after it. */
  readonly turns = new Turns();
  private author: Author = 'user';
  private nextSheetNumber = 1;
  private nextTableNumber = 1;
  private nextRuleNumber = 1;
  /** Who comments: the person at this Excel. */
  user: CommentAuthor = { name: 'User', email: '' };

  constructor(options: WorkbookOptions = {}) {
    this.name = options.name ?? 'Book1.xlsx';
    this.date1904 = options.date1904 ?? false;
    this.locale = options.locale ?? 'en-US';
    this.namedStyles = options.namedStyles ?? new NamedStyles();
    this.themeColors = options.themeColors ?? officeThemeColors;
    this.tableStyles = options.tableStyles ?? new Map();
    this.styles = options.styles ?? new StyleTable();
  }

  /** A new workbook as Excel opens it: one empty sheet, `Sheet1`. */
  static blank(options: WorkbookOptions = {}): WorkbookModel {
    const workbook = new WorkbookModel(options);
    workbook.addSheet('Sheet1').changes.clear();
    workbook.changes.clear();
    return workbook;
  }

  /** The sheet in front. A workbook without a sheet is a fault of its loader. */
  get activeSheet(): SheetModel {
    const sheet = this.sheetById(this.activeSheetId) ?? this.sheets[0];
    if (!sheet) {
      throw new Error('The workbook has no sheet.');
    }
    return sheet;
  }

  sheetById(id: string): SheetModel | undefined {
    return this.sheets.find((sheet) => sheet.id === id);
  }

  sheetByName(name: string): SheetModel | undefined {
    return this.sheets.find((sheet) => sameName(sheet.name, name));
  }

  tables(): { sheet: SheetModel; table: Table }[] {
    return this.sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));
  }

  tableByName(name: string): { sheet: SheetModel; table: Table } | undefined {
    return this.tables().find(({ table }) => sameName(table.name, name));
  }

  /** Numbers of tables are never given twice, not even a deleted one's. */
  newTableId(): number {
    const used = this.tables().map(({ table }) => table.id);
    this.nextTableNumber = Math.max(this.nextTableNumber, ...used.map((id) => id + 1));
    return this.nextTableNumber++;
  }

  /** An id for a comment or a reply, like those of other programs in no other workbook. */
  newCommentId(): string {
    const digits = Array.from({ length: 32 }, () =>
      Math.floor(Math.random() * 16)
        .toString(16)
        .toUpperCase(),
    ).join('');
    return `{${digits.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-A$4-$5')}}`;
  }

  /** An id for a conditional format, unique in the workbook while it is open. */
  newRuleId(): string {
    return `{00000000-000E-0000-0000-${(this.nextRuleNumber++).toString(16).toUpperCase().padStart(12, '0')}}`;
  }

  definedName(name: string, sheetId?: string): DefinedName | undefined {
    return this.names.find((defined) => defined.sheetId === sheetId && sameName(defined.name, name));
  }

  /** Runs changes as somebody: events say whether the add-in, the user or a co-author made them. */
  as<T>(author: Author, change: () => T): T {
    this.turns.finish();
    const { history } = this;
    return this.named(author, () => (history ? history.step(author, change) : change()));
  }

  /** Runs what changes only where somebody looks, the sheet in front and the selection: it waits for nothing under way. */
  look<T>(author: Author, change: () => T): T {
    return this.named(author, change);
  }

  /**
   * The same as `as` for changes in steps, which are one thing to undo. To be run by `turns`.
   *
   * @param isUndone false for what is nothing to undo, such as results of formulas that arrive
   */
  *asInSteps<T>(author: Author, steps: Generator<unknown, T>, isUndone = true): Generator<void, T> {
    const close = isUndone ? this.history?.begin(author) : undefined;
    try {
      for (;;) {
        const step = this.named(author, () => steps.next());
        if (step.done) return step.value;
        yield;
      }
    } finally {
      close?.();
    }
  }

  private named<T>(author: Author, change: () => T): T {
    const before = this.author;
    this.author = author;
    try {
      return change();
    } finally {
      this.author = before;
    }
  }

  emit(change: ModelChange): void {
    this.isSaved &&= change.kind === 'selected' || change.kind === 'activated' || change.kind === 'calculated';
    this.events.emit({ ...change, author: this.author });
  }

  /**
   * Adds a sheet at the end (or at a position). Without a name it is called Sheet2, Sheet3, ... A bad name is an
   * InvalidArgument, one in use an ItemAlreadyExists.
   */
  addSheet(name?: string, position: number = this.sheets.length): SheetModel {
    this.requireStructure();
    if (name !== undefined) {
      this.requireNewName(name);
    }
    const sheet = new SheetModel(this, this.newSheetId(), name ?? this.freeSheetName());
    sheet.changes.isNew = true;
    this.sheets.splice(position, 0, sheet);
    this.activeSheetId ||= sheet.id;
    this.changes.add('sheets');
    this.emit({ kind: 'sheetAdded', sheet });
    return sheet;
  }

  moveSheet(sheet: SheetModel, position: number): void {
    this.requireStructure();
    if (!Number.isInteger(position) || position < 0 || position >= this.sheets.length) {
      throw invalidArgument();
    }
    const before = sheet.position;
    if (before !== position) {
      this.sheets.splice(before, 1);
      this.sheets.splice(position, 0, sheet);
      this.changes.add('sheets');
      this.emit({ kind: 'sheetMoved', sheet, before, after: position });
    }
  }

  /** Brings a sheet to the front; a hidden one cannot come. */
  activate(sheet: SheetModel): void {
    if (sheet.visibility !== 'Visible') {
      throw invalidOperation();
    }
    const previous = this.sheetById(this.activeSheetId);
    if (previous !== sheet) {
      this.activeSheetId = sheet.id;
      this.changes.add('sheets');
      this.emit({ kind: 'activated', sheet, previous });
    }
  }

  removeNames(which: (name: DefinedName) => boolean): void {
    for (let index = this.names.length - 1; index >= 0; index--) {
      const name = this.names[index];
      if (name && which(name)) {
        this.names.splice(index, 1);
        this.changes.add('names');
      }
    }
  }

  /** Refuses to add, remove, rename or move sheets of a workbook whose structure is protected. */
  requireStructure(): void {
    if (this.structurePassword !== undefined) {
      throw invalidOperation();
    }
  }

  /** Refuses what cannot be a sheet's name, or is another's. */
  requireNewName(name: string, self?: SheetModel): void {
    if (!isSheetName(name)) {
      throw invalidArgument();
    }
    const holder = this.sheetByName(name);
    if (holder && holder !== self) {
      throw itemAlreadyExists();
    }
  }

  private freeSheetName(): string {
    let number = this.sheets.length + 1;
    while (this.sheetByName(`Sheet${number}`)) {
      number++;
    }
    return `Sheet${number}`;
  }

  private newSheetId(): string {
    const number = (this.nextSheetNumber++).toString(16).toUpperCase().padStart(12, '0');
    return `{00000000-0001-0000-0000-${number}}`;
  }
}
