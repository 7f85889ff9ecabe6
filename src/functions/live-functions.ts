import type { CellValue } from '../scoring';
import type { FigureQuery, Query, Store } from '../store';
import type { StartKey } from '../texts/start';
import { many, one, SeveralCellsError, type Argument } from './arguments';
import type { CellResult, CellResults } from './cell-result';
import { bytesOf, type Outbox } from './outbox';

type ArgumentName = 'name' | 'period' | 'item' | 'window' | 'seal';

const ARGUMENT_TEXTS: Readonly<Record<ArgumentName, StartKey>> = {
  name: 'functions.argument.name',
  period: 'functions.argument.period',
  item: 'functions.argument.item',
  window: 'functions.argument.window',
  seal: 'functions.argument.seal',
};

/** The longest result, in bytes, that Excel takes from a function. */
const LONGEST_RESULT = 2_000_000;
/** The most cells one WINDOWSCORES is asked for: more would not fit into its result, whatever their values. */
const MOST_CELLS = 400_000;

/** What answers: the store, or what stands for it until it is loaded. */
export type Answering = Pick<Store, 'watch'>;

/** A stream of Excel's: where results go, and word when nobody needs them any more. */
export type Stream<Result> = Pick<CustomFunctions.StreamingInvocation<Result>, 'setResult' | 'onCanceled'>;

/**
 * What the custom functions do, on one store. Each call watches its answers until Excel cancels it: a value is given
 * as soon as it is known, and again only when it is another. Until the workbook is read a cell stays pending.
 */
export class LiveFunctions {
  constructor(
    private readonly store: Answering,
    private readonly results: CellResults,
    private readonly outbox: Outbox,
  ) {}

  score(name: Argument, period: Argument, item: Argument, stream: Stream<CellResult>): void {
    this.single(stream, () => this.figure('score', name, period, this.argument('item', item)));
  }

  grade(name: Argument, period: Argument, stream: Stream<CellResult>): void {
    this.single(stream, () => this.figure('grade', name, period));
  }

  rank(name: Argument, period: Argument, window: Argument, stream: Stream<CellResult>): void {
    this.single(stream, () => this.figure('rank', name, period, this.argument('window', window)));
  }

  verify(seal: Argument, stream: Stream<CellResult>): void {
    this.single(stream, () => ({ kind: 'verify', seal: this.argument('seal', seal) }));
  }

  reason(name: Argument, period: Argument, item: Argument, stream: Stream<CellResult[][]>): void {
    this.answering(stream, () => {
      const query = this.figure('reason', name, period, this.argument('item', item));
      return this.store.watch([query], ([answer]) => answer && this.give(stream, this.results.reasons(answer)));
    });
  }

  scores(names: Argument, periods: Argument, item: Argument, stream: Stream<CellResult[][]>): void {
    this.answering(stream, () => {
      const within = this.argument('item', item);
      const [rows, columns] = [many(names), many(periods)];
      if (rows.length * columns.length > MOST_CELLS)
        return void this.give(stream, this.results.invalid('functions.too-long'));
      const queries = rows.flatMap((name) => columns.map((period): Query => ({ kind: 'score', name, period, within })));
      return this.store.watch(queries, (answers) => {
        const cells = answers.map((answer) => this.results.cell(answer));
        const matrix = rows.map((_, row) => cells.slice(row * columns.length, (row + 1) * columns.length));
        this.give(stream, matrix);
      });
    });
  }

  private figure(kind: FigureQuery['kind'], name: Argument, period: Argument, within?: CellValue): FigureQuery {
    return { kind, name: this.argument('name', name), period: this.argument('period', period), within };
  }

  private argument(name: ArgumentName, value: Argument): CellValue {
    try {
      return one(value);
    } catch (error) {
      if (!(error instanceof SeveralCellsError)) throw error;
      throw new BadArgumentError(name);
    }
  }

  private single(stream: Stream<CellResult>, queryOf: () => Query): void {
    this.answering(stream, () =>
      this.store.watch([queryOf()], ([answer]) => answer && this.give(stream, this.results.cell(answer))),
    );
  }

  /** Begins to answer, and ends it when Excel cancels; what cannot be an argument is answered at once. */
  private answering<Result>(stream: Stream<Result>, begin: () => (() => void) | undefined): void {
    try {
      const end = begin();
      stream.onCanceled = () => {
        end?.();
        this.outbox.drop(stream);
      };
    } catch (error) {
      if (!(error instanceof BadArgumentError)) throw error;
      this.give(stream, this.results.severalCells(ARGUMENT_TEXTS[error.argument]));
    }
  }

  private give<Result>(stream: Stream<Result>, result: Result | CustomFunctions.Error): void {
    const bytes = bytesOf(result);
    if (bytes <= LONGEST_RESULT) this.outbox.give<Result | CustomFunctions.Error>(stream, result, bytes);
    else this.give(stream, this.results.invalid('functions.too-long'));
  }
}

class BadArgumentError extends Error {
  override readonly name = 'BadArgumentError';

  constructor(readonly argument: ArgumentName) {
    super(argument);
  }
}
