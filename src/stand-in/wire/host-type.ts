import type { Arguments } from './arguments';
import type { Session } from './session';

/** An object of the API on the host's side: what it is, and what it stands for. */
export interface HostObject<T = unknown> {
  readonly type: HostType<T>;
  readonly state: T;
}

// A method's parameters are compared both ways, so that HostObject<RangeState> is a HostObject<unknown>.
type Member<F extends (...args: never[]) => unknown> = { call(...args: Parameters<F>): ReturnType<F> }['call'];

export interface Property<T> {
  /** The value as it goes to the add-in (JSON). */
  get?(state: T, session: Session): unknown;
  set?(state: T, value: unknown, session: Session): void;
  /** The same in steps, where it may take long. */
  setInSteps?(state: T, value: unknown, session: Session): Generator<void>;
  /** Left out where everything is loaded (`load()` without names). */
  readonly onlyWhenNamed?: boolean;
}

/** The members of one class of the API that are served, by their names on the wire (PascalCase). */
export interface HostType<T = unknown> {
  /** The class's name in the library's Excel namespace. */
  readonly name: string;
  /** What later requests find it by, such as `{ Id }`. */
  identity?(state: T): Readonly<Record<string, unknown>>;
  /** Its objects may be kept over requests and follow their cells. */
  readonly tracked?: boolean;
  readonly properties?: Readonly<Record<string, Property<T>>>;
  /** Objects reached by a property; null makes a null object. */
  readonly objects?: Readonly<Record<string, Member<(state: T, session: Session) => HostObject | null>>>;
  /** Methods: they return a plain value, or an object. */
  readonly methods?: Readonly<Record<string, Member<(state: T, args: Arguments, session: Session) => unknown>>>;
  /** Methods that give nothing and may take long: they work in steps. */
  readonly methodsInSteps?: Readonly<
    Record<string, Member<(state: T, args: Arguments, session: Session) => Generator<void>>>
  >;
  /** Of a collection: what is in it, in order. */
  items?(state: T, session: Session): readonly HostObject[];
  /** Of a collection: an item by its name or id. */
  item?(state: T, args: Arguments, session: Session): HostObject;
}

const known = new Map<string, HostType>();

/** Declares what is served of a class; every class is declared once. */
export function hostType<T>(type: HostType<T>): HostType<T> {
  known.set(type.name, type as HostType);
  return type;
}

/** All classes of which something is served, by their names in the library. */
export const hostTypes: ReadonlyMap<string, HostType> = known;

/** Makes an object of a class by its name. The state must be what that class works on. */
export function makeNamed<T>(name: string, state: T): HostObject<T> {
  const type = known.get(name);
  if (!type) {
    throw new Error(`Nothing is declared of the class ${name}.`);
  }
  return { type: type as HostType<T>, state };
}

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === 'object' && value !== null && 'type' in value && 'state' in value;
}

/** Makes objects of a type. */
export function make<T>(type: HostType<T>, state: T): HostObject<T> {
  return { type, state };
}

/** `Values` on the wire is `values` in the library and in error locations. */
export function memberName(wireName: string): string {
  return wireName.charAt(0).toLowerCase() + wireName.slice(1);
}
