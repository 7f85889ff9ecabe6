import type { OpenedWorkbook } from '../../../stand-in/files';
import { History } from '../../../stand-in/model/history';
import type { WorkbookModel } from '../../../stand-in/model/workbook';
import { ValidationError } from '../../../stand-in/model/rules/validation-types';
import { workbenchTexts } from '../../../texts/workbench';
import type { FilterPlace } from '../filter/filter-place';
import type { Editing, ShownGrid } from '../grid';
import { UnreadableEntryError } from '../grid/unreadable-entry';
import { RunningExcel, type InstalledAddIn } from '../excel/running-excel';
import { readManifest, type Manifest } from '../ribbon/read-ribbon';
import { LOCALES, OFFICE_THEMES, type Look } from './look';
import { explainRefusal } from './refusal';

/** The add-in as it comes from the server, before a language is chosen. */
export interface AddInFiles {
  readonly librarySource: string;
  readonly manifest: string;
  readonly functions: Readonly<Record<Look['language'], InstalledAddIn['functions']>>;
}

export interface DeskState {
  readonly look: Look;
  readonly manifest: Manifest;
  /** The workbook on the desk; undefined while one is being opened, or could not be. */
  readonly book: OpenedWorkbook | undefined;
  readonly opening: string | undefined;
  /** Bytes of XML in a large workbook that is to be opened, while it is asked whether it should be. */
  readonly large: { readonly size: number; readonly goOn: () => void } | undefined;
  readonly failure: string | undefined;
  /** An entry that its cell's validation refuses, or asks about. */
  readonly question: ValidationError | undefined;
  /** The filter whose menu is open. */
  readonly filtering: FilterPlace | undefined;
  readonly isPaneShown: boolean;
  /** Whether the print preview is in front of the grid. */
  readonly isPreviewing: boolean;
  /** Whether a file is being dragged over the page. */
  readonly isDraggedOver: boolean;
  /** Counts the add-in's pages: each new one is a new start of the add-in. */
  readonly run: number;
}

/** Where the add-in's files lie, seen from the workbench's page. */
export const ADD_IN_BASE = 'pane/';

/**
 * What the workbench knows and does, without React: one workbook, the Excel that holds it and the add-in that runs in it.
 */
export class Desk {
  private state: DeskState;
  /** The grid, while one is shown. */
  grid: ShownGrid | undefined;
  private excel: RunningExcel | undefined;
  private history: History | undefined;
  private isEditing = false;
  private opener: AbortController | undefined;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly addIn: AddInFiles,
    look: Look,
  ) {
    this.state = {
      look,
      manifest: readManifest(addIn.manifest, LOCALES[look.language], ADD_IN_BASE),
      book: undefined,
      opening: undefined,
      large: undefined,
      failure: undefined,
      question: undefined,
      filtering: undefined,
      isPaneShown: true,
      isPreviewing: false,
      isDraggedOver: false,
      run: 0,
    };
  }

  readonly getState = (): DeskState => this.state;

  /** Calls back after every change; gives the function that ends it. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /**
   * Puts a workbook on the desk, in place of the one that was there, which stays until then; failures become a sentence on
   * the desk. Another one that is still being opened is given up.
   */
  async open(
    name: string,
    load: (signal: AbortSignal) => OpenedWorkbook | Promise<OpenedWorkbook>,
    explain: (error: unknown) => string,
  ): Promise<void> {
    this.cancelOpening();
    const { signal } = (this.opener = new AbortController());
    this.set({ opening: name, failure: undefined, question: undefined, filtering: undefined, isPreviewing: false });
    try {
      const book = await load(signal);
      if (signal.aborted) return;
      this.set({ book, opening: undefined });
      this.keepHistory();
      this.start();
    } catch (error) {
      if (!signal.aborted) this.set({ opening: undefined, failure: explain(error) });
    }
  }

  /** Gives up what is being opened; what is on the desk stays. */
  cancelOpening(): void {
    this.opener?.abort();
    if (this.state.opening === undefined) return;
    this.set({ opening: undefined, large: undefined });
    // Once it takes the keys again.
    setTimeout(() => this.grid?.focus(), 0);
  }

  /** Asks whether a workbook of so many bytes of XML is to be opened; resolves with yes alone. */
  askForLarge(size: number): Promise<void> {
    return new Promise((resolve) => {
      const goOn = (): void => {
        this.set({ large: undefined });
        resolve();
      };
      this.set({ large: { size, goOn } });
    });
  }

  /** Another language or theme: Excel and the add-in start anew, the workbook stays. */
  wear(look: Look): void {
    const before = this.state.look;
    this.set({
      look,
      filtering: undefined,
      manifest: readManifest(this.addIn.manifest, LOCALES[look.language], ADD_IN_BASE),
    });
    if (before.excel !== look.excel) this.keepHistory();
    this.start();
  }

  showPane(isPaneShown: boolean): void {
    this.set({ isPaneShown });
  }

  preview(isPreviewing: boolean): void {
    this.set({ isPreviewing });
  }

  dragOver(isDraggedOver: boolean): void {
    if (isDraggedOver !== this.state.isDraggedOver) this.set({ isDraggedOver });
  }

  dismissFailure(): void {
    this.set({ failure: undefined });
  }

  /** Opens the menu of a filter, or closes the one that is open and gives the grid the keys again. */
  filter(filtering: FilterPlace | undefined): void {
    this.set({ filtering });
    if (!filtering) this.grid?.focus();
  }

  /** Answers what a cell's validation said: the entry is made all the same, typed on with its text kept, or given up. */
  answer(answer: 'enter' | 'retry' | 'cancel'): void {
    const { question } = this.state;
    this.set({ question: undefined });
    // Who answered goes on typing.
    this.grid?.focus();
    if (answer !== 'enter' && question) this.grid?.[answer](question.entry);
    if (answer !== 'enter' || !question) return;
    try {
      this.editing.edit(question.enterAnyway);
    } catch (error) {
      this.editing.refused(error);
    }
  }

  /** Lets the page of the add-in that is about to load into this desk's Excel. */
  readonly admit = (page: Window): void => {
    this.excel?.attach(page);
  };

  /** How the grid's edits are made and answered. */
  readonly editing: Editing = {
    edit: (change) => {
      const history = this.history;
      // What one command of the grid does in several steps is one to undo.
      if (history && !this.isEditing) {
        this.isEditing = true;
        history.open();
        setTimeout(() => {
          history.close();
          this.isEditing = false;
        }, 0);
      }
      this.change((model) => model.as('user', change));
    },
    look: (change) => this.change((model) => model.look('user', change)),
    refused: (error) => {
      // Once the grid has ended the entry: else it would take the keys back from who asks.
      if (error instanceof ValidationError) setTimeout(() => this.set({ question: error }), 0);
      else this.set({ failure: explainRefusal(error, workbenchTexts(this.state.look.language)) });
      if (error instanceof UnreadableEntryError) setTimeout(() => this.grid?.retry(error.entry), 0);
    },
    undo: {
      counts: () => ({ undos: this.history?.undoCount ?? 0, redos: this.history?.redoCount ?? 0 }),
      undo: () => this.history?.undo(),
      redo: () => this.history?.redo(),
    },
  };

  async press(command: string, button: string): Promise<void> {
    this.showPane(true);
    await this.excel?.press(command, button);
  }

  get running(): RunningExcel | undefined {
    return this.excel;
  }

  private change(run: (model: WorkbookModel) => void): void {
    const model = this.state.book?.model;
    const seen = (): string => `${model?.activeSheetId ?? ''} ${String(model?.activeSheet.changes.version)}`;
    const before = seen();
    if (model) run(model);
    // What was refused is past once something else was done.
    if (this.state.failure !== undefined && seen() !== before) this.dismissFailure();
  }

  private keepHistory(): void {
    this.history?.dispose();
    const { book, look } = this.state;
    this.history =
      book && new History(book.model, () => this.grid?.undoChanged(), { includesAddIn: look.excel === 'current' });
  }

  private start(): void {
    const { book, look, run } = this.state;
    if (!book) return;
    this.excel?.dispose();
    this.excel = new RunningExcel(
      book.model,
      { librarySource: this.addIn.librarySource, functions: this.addIn.functions[look.language] },
      { displayLanguage: LOCALES[look.language], theme: OFFICE_THEMES[look.theme] },
    );
    this.set({ run: run + 1 });
  }

  private set(change: Partial<DeskState>): void {
    this.state = { ...this.state, ...change };
    this.listeners.forEach((listener) => listener());
  }
}
