import { invalidArgument } from '../model/model-error';
import { isHostObject, type HostObject } from './host-type';

/** The arguments of a call, read by place. Omitted ones are null; what does not fit is an InvalidArgument. */
export class Arguments {
  constructor(private readonly values: readonly unknown[]) {}

  get count(): number {
    return this.values.length;
  }

  raw(index: number): unknown {
    return this.values[index] ?? undefined;
  }

  string(index: number): string {
    return asString(this.raw(index));
  }

  optionalString(index: number): string | undefined {
    const value = this.raw(index);
    return value === undefined ? undefined : asString(value);
  }

  number(index: number): number {
    return asNumber(this.raw(index));
  }

  optionalNumber(index: number): number | undefined {
    const value = this.raw(index);
    return value === undefined ? undefined : asNumber(value);
  }

  /** A whole number. */
  integer(index: number, fallback?: number): number {
    const value = this.raw(index) ?? fallback;
    if (typeof value !== 'number' || !Number.isInteger(value)) {
      throw invalidArgument();
    }
    return value;
  }

  boolean(index: number, fallback: boolean): boolean {
    return asBoolean(this.raw(index) ?? fallback);
  }

  record(index: number): Readonly<Record<string, unknown>> {
    return asRecord(this.raw(index));
  }

  /** The state of an object passed in, if it is of that class. */
  optionalObject<T>(index: number, className: string): T | undefined {
    const value = this.raw(index);
    return isHostObject(value) && value.type.name === className ? (value as HostObject<T>).state : undefined;
  }
}

export function asString(value: unknown): string {
  if (typeof value !== 'string') {
    throw invalidArgument();
  }
  return value;
}

export function asNumber(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    throw invalidArgument();
  }
  return value;
}

/** A number between bounds that belong to it. */
export function asNumberWithin(value: unknown, least: number, most: number): number {
  const number = asNumber(value);
  if (number < least || number > most) {
    throw invalidArgument();
  }
  return number;
}

export function asBoolean(value: unknown): boolean {
  if (typeof value !== 'boolean') {
    throw invalidArgument();
  }
  return value;
}

export function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalidArgument();
  }
  return value as Readonly<Record<string, unknown>>;
}

/** One of a list of words, whatever its case; given back as the list writes it. */
export function asOneOf<const T extends string>(value: unknown, words: readonly T[]): T {
  const word =
    typeof value === 'string' ? words.find((candidate) => candidate.toLowerCase() === value.toLowerCase()) : undefined;
  if (word === undefined) {
    throw invalidArgument();
  }
  return word;
}
