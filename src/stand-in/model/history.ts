import type { Author } from './events';
import type { SheetModel } from './sheet';
import { rememberSheet, restoreSheet, type SheetMemento } from './sheet-memento';
import type { Shift } from './references/shift';
import { shiftCells } from './references/shift-cells';
import type { DefinedName } from './sheet-types';
import type { StepKeeper, WorkbookModel } from './workbook';

/** One thing to undo: what the changed sheets were before, and the rows and cells that were put in or taken out. */
interface Step {
  readonly before: Map<SheetModel, SheetMemento>;
  readonly names: readonly DefinedName[];
  readonly shifts: { readonly sheet: SheetModel; readonly shift: Shift }[];
}

export interface HistoryOptions {
  /** Whether the add-in's requests are steps too, as since ExcelApi 1.20; before, they ended what could be undone. */
  readonly includesAddIn?: boolean;
  /** How many steps are kept. */
  readonly steps?: number;
}

/**
 * Undo and redo of a workbook. Each change by the user, and each request of the add-in, is one step. Adding, deleting
 * and copying sheets cannot be undone and ends what could be, as in Excel.
 */
export class History implements StepKeeper {
  private undos: Step[] = [];
  private redos: Step[] = [];
  private isRunning = false;
  private isOpen = false;
  /** Whether the open step is the latest one. */
  private hasBegun = false;
  private readonly shifts: Step['shifts'] = [];
  private readonly stop: () => void;

  /** `changed` is called whenever what can be undone or redone has changed. */
  constructor(
    private readonly workbook: WorkbookModel,
    private readonly changed: () => void = () => undefined,
    private readonly options: HistoryOptions = {},
  ) {
    workbook.history = this;
    this.stop = workbook.events.on((event) => {
      if (this.isRunning && event.kind === 'shifted') this.shifts.push({ sheet: event.sheet, shift: event.shift });
    });
  }

  get undoCount(): number {
    return this.undos.length;
  }

  get redoCount(): number {
    return this.redos.length;
  }

  /** Runs a change as a step; nothing is kept of one that changes nothing. */
  step<T>(author: Author, change: () => T): T {
    const close = this.begin(author);
    try {
      return change();
    } finally {
      close();
    }
  }

  /** Begins a step, and gives the function that ends it. Within another step it is a part of that. */
  begin(author: Author): () => void {
    if (this.isRunning) return () => undefined;
    const step = this.remember();
    const sheets = [...this.workbook.sheets];
    return () => {
      this.isRunning = false;
      this.end(step, author, sheets);
    };
  }

  /** What the user does from now until `close` is one step. */
  open(): void {
    this.isOpen = true;
    this.hasBegun = false;
  }

  close(): void {
    this.isOpen = false;
  }

  undo(): void {
    this.workbook.turns.finish();
    const step = this.undos.pop();
    if (step) this.redos.push(this.reverse(step, 'undo'));
    this.changed();
  }

  redo(): void {
    this.workbook.turns.finish();
    const step = this.redos.pop();
    if (step) this.undos.push(this.reverse(step, 'redo'));
    this.changed();
  }

  clear(): void {
    this.undos = [];
    this.redos = [];
    this.changed();
  }

  dispose(): void {
    this.workbook.turns.finish();
    this.stop();
    this.workbook.history = undefined;
  }

  private remember(): Step {
    this.isRunning = true;
    this.shifts.length = 0;
    return {
      before: new Map(this.workbook.sheets.map((sheet) => [sheet, rememberSheet(sheet)])),
      names: this.workbook.names.map((name) => ({ ...name })),
      shifts: [],
    };
  }

  private end(step: Step, author: Author, sheets: readonly SheetModel[]): void {
    for (const [sheet, { version }] of step.before) {
      if (sheet.changes.version === version) step.before.delete(sheet);
    }
    const sheetsDiffer = sheets.length !== this.workbook.sheets.length || sheets.some((sheet) => !sheet.exists);
    if (sheetsDiffer || (author === 'addin' && step.before.size > 0 && this.options.includesAddIn === false)) {
      this.clear();
      return;
    }
    if (step.before.size === 0) return;
    step.shifts.push(...this.shifts);
    const last = this.undos.at(-1);
    const isPart = author === 'user' && this.isOpen;
    if (isPart && this.hasBegun && last) join(last, step);
    else this.undos.push(step);
    this.hasBegun = isPart;
    this.undos.splice(0, Math.max(0, this.undos.length - (this.options.steps ?? 50)));
    this.redos = [];
    this.changed();
  }

  /** Puts a step's sheets back, as a change by the user; gives the step that leads here again. */
  private reverse(step: Step, way: 'undo' | 'redo'): Step {
    const sheets = [...step.before.keys()].filter((sheet) => sheet.exists);
    const back: Step = {
      before: new Map(sheets.map((sheet) => [sheet, rememberSheet(sheet)])),
      names: this.workbook.names.map((name) => ({ ...name })),
      shifts: step.shifts,
    };
    this.isRunning = true;
    try {
      this.workbook.as('user', () => {
        const shifts =
          way === 'undo'
            ? [...step.shifts].reverse().map(({ sheet, shift }) => ({ sheet, shift: inverse(shift) }))
            : step.shifts;
        for (const { sheet, shift } of [...shifts]) shiftCells(sheet, shift);
        this.workbook.names.splice(0, this.workbook.names.length, ...step.names.map((name) => ({ ...name })));
        for (const [sheet, then] of step.before) if (sheet.exists) restoreSheet(sheet, then);
      });
    } finally {
      this.isRunning = false;
    }
    return back;
  }
}

/** Two steps as one: what was before the first, and all that moved. */
function join(first: Step, second: Step): void {
  second.before.forEach((memento, sheet) => {
    if (!first.before.has(sheet)) first.before.set(sheet, memento);
  });
  first.shifts.push(...second.shifts);
}

function inverse({ kind, area, direction }: Shift): Shift {
  const opposite = { Down: 'Up', Up: 'Down', Left: 'Right', Right: 'Left' } as const;
  return { kind: kind === 'insert' ? 'delete' : 'insert', area, direction: opposite[direction] };
}
