import type { CellValue } from '../model/cells/cell-types';
import { customFunctionCategory, type PushedEntry } from '../wire/messages';
import { invocationFlags, type FunctionMetadata, type FunctionsFile } from './metadata';
import { asReported, toFunctionResult, type FunctionResult } from './results';

/** An argument as a formula gives it: one value, a range's values, or nothing where it was left out. */
export type FunctionArgument = CellValue | readonly (readonly CellValue[])[] | null;

export interface CallOptions {
  /** The cell that calls, such as `Sheet1!B2`; told to functions that ask for it. */
  readonly address?: string;
  readonly parameterAddresses?: readonly (string | null)[];
}

/** A cell's call of a function. A stream goes on giving results until it is cancelled. */
export interface FunctionCall {
  readonly invocationId: number;
  cancel(): void;
}

interface Running {
  readonly id: number;
  readonly key: string | undefined;
  readonly metadata: FunctionMetadata;
  readonly listeners: Set<(result: FunctionResult) => void>;
  last?: FunctionResult;
}

/** A formula takes some 20 microseconds. */
const RESULTS_AT_A_TIME = 500;

const invocationMessage = 1000;
const cancelMessage = 1001;

const unknownFunction: FunctionResult = { values: [[{ error: '#NAME?' }]] };

/**
 * Excel's side of custom functions: calls go over the wire to the library's own runtime, which calls the add-in.
 * Streams with equal arguments share one call, as in Excel; it is cancelled when its last cell leaves.
 */
export class FunctionHost {
  private readonly functions = new Map<string, FunctionMetadata>();
  private readonly running = new Map<number, Running>();
  private readonly streams = new Map<string, Running>();
  private nextId = 1;
  private errorsAllowed = false;

  constructor(
    private readonly push: (entries: readonly PushedEntry[]) => void,
    /** Hears of every function that becomes known. */
    private readonly known: (metadata: FunctionMetadata, errorsAllowed: boolean) => void = () => undefined,
  ) {}

  /** Takes up an add-in's functions.json; functions of the same name are replaced. */
  load(file: FunctionsFile): void {
    this.errorsAllowed = file.allowErrorForDataTypeAny ?? false;
    for (const metadata of file.functions) {
      this.functions.set((metadata.name ?? metadata.id).toUpperCase(), metadata);
      this.known(metadata, this.errorsAllowed);
    }
  }

  /** A function by the name formulas use, whatever its case. */
  find(name: string): FunctionMetadata | undefined {
    return this.functions.get(name.toUpperCase());
  }

  /** Calls that the add-in has not answered yet, and streams that are open. */
  get openCalls(): number {
    return this.running.size;
  }

  /** Calls a function for a cell; `listener` hears every result. An unknown function is #NAME? at once. */
  call(
    name: string,
    args: readonly FunctionArgument[],
    listener: (result: FunctionResult) => void,
    options: CallOptions = {},
  ): FunctionCall {
    const metadata = this.find(name);
    if (!metadata) {
      listener(unknownFunction);
      return { invocationId: -1, cancel: () => undefined };
    }
    const given = fillOmitted(metadata, args);
    const shared = metadata.options?.stream === true && metadata.options.requiresAddress !== true;
    const key = shared ? JSON.stringify([metadata.id, given]) : undefined;
    const stream = key === undefined ? undefined : this.streams.get(key);
    const running = stream ?? this.start(metadata, given, key, options);
    running.listeners.add(listener);
    if (stream?.last) {
      listener(stream.last);
    }
    return { invocationId: running.id, cancel: () => this.leave(running, listener) };
  }

  /** The first result of a call; a stream is cancelled after it. */
  async callOnce(name: string, args: readonly FunctionArgument[], options: CallOptions = {}): Promise<FunctionResult> {
    let call: FunctionCall | undefined;
    const result = await new Promise<FunctionResult>((resolve) => {
      call = this.call(name, args, resolve, options);
    });
    call?.cancel();
    return result;
  }

  /**
   * Takes in results from the library's runtime, in steps; those of cancelled calls are dropped.
   *
   * @param together does what takes in some of them, so that they are calculated with all at once
   */
  *deliver(report: unknown, together: (work: () => void) => void): Generator<void> {
    const entries: readonly unknown[] = Array.isArray(report) ? report : [];
    for (let from = 0; from < entries.length; from += RESULTS_AT_A_TIME) {
      together(() => this.takeIn(entries.slice(from, from + RESULTS_AT_A_TIME)));
      yield;
    }
  }

  private takeIn(entries: readonly unknown[]): void {
    for (const entry of entries) {
      const reported = asReported(entry);
      const running = reported && this.running.get(reported[0]);
      if (reported && running) {
        const result = toFunctionResult(reported);
        running.last = result;
        if (running.metadata.options?.stream !== true) {
          this.running.delete(running.id);
        }
        [...running.listeners].forEach((listener) => listener(result));
      }
    }
  }

  private start(
    metadata: FunctionMetadata,
    args: readonly FunctionArgument[],
    key: string | undefined,
    options: CallOptions,
  ): Running {
    const running: Running = { id: this.nextId++, key, metadata, listeners: new Set() };
    this.running.set(running.id, running);
    if (key !== undefined) {
      this.streams.set(key, running);
    }
    const address = metadata.options?.requiresAddress ? (options.address ?? null) : null;
    const parameterAddresses = metadata.options?.requiresParameterAddresses
      ? (options.parameterAddresses ?? null)
      : null;
    const flags = invocationFlags(metadata, this.errorsAllowed);
    this.send(invocationMessage, [
      running.id,
      metadata.id,
      args.map((arg) => toWire(arg, this.errorsAllowed)),
      address,
      flags,
      parameterAddresses,
    ]);
    return running;
  }

  private leave(running: Running, listener: (result: FunctionResult) => void): void {
    running.listeners.delete(listener);
    if (running.listeners.size > 0 || !this.running.delete(running.id)) {
      return;
    }
    if (running.key !== undefined) {
      this.streams.delete(running.key);
    }
    if (running.metadata.options?.stream || running.metadata.options?.cancelable) {
      this.send(cancelMessage, { invocationId: running.id });
    }
  }

  private send(messageType: number, message: unknown): void {
    this.push([
      { messageCategory: customFunctionCategory, messageType, targetId: '', message: JSON.stringify(message) },
    ]);
  }
}

/** Parameters that were left out are null; repeating ones come together as one list. */
function fillOmitted(metadata: FunctionMetadata, args: readonly FunctionArgument[]): FunctionArgument[] {
  const parameters = metadata.parameters ?? [];
  const repeating = parameters.findIndex((parameter) => parameter.repeating === true);
  if (repeating < 0) {
    return Array.from({ length: Math.max(parameters.length, args.length) }, (_, index) => args[index] ?? null);
  }
  const fixed = Array.from({ length: repeating }, (_, index) => args[index] ?? null);
  return [...fixed, args.slice(repeating) as unknown as FunctionArgument];
}

/** Errors travel as objects where the add-in takes them; elsewhere Excel would not call at all. */
function toWire(argument: unknown, errorsAllowed: boolean): unknown {
  if (Array.isArray(argument)) {
    return argument.map((inner: unknown) => toWire(inner, errorsAllowed));
  }
  if (typeof argument === 'object' && argument !== null && 'error' in argument) {
    return errorsAllowed ? { type: 'CustomFunctionError', code: argument.error } : argument.error;
  }
  return argument;
}
