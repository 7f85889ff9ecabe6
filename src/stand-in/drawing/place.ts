import { textOf, type XmlElement } from '../files/xml/tree';
import { childOf, childrenOf, insertOrdered, removeNamed, val } from './markup';
import { orderOf } from './order';

/**
 * A place in a document: an element that may be there or not. Reading never makes it; `ensure` does, with all that
 * leads to it, each child where the schema has it.
 */
export class Place {
  private constructor(
    private readonly find: () => XmlElement | undefined,
    private readonly make: () => XmlElement,
    private readonly take: () => void = () => undefined,
  ) {}

  /** The place of an element that is there. */
  static at(element: XmlElement): Place {
    return new Place(
      () => element,
      () => element,
    );
  }

  /** A place that is found and made in its own way. */
  static of(find: () => XmlElement | undefined, make: () => XmlElement): Place {
    return new Place(find, make);
  }

  get element(): XmlElement | undefined {
    return this.find();
  }

  get exists(): boolean {
    return this.find() !== undefined;
  }

  ensure(): XmlElement {
    return this.find() ?? this.make();
  }

  /** Takes it out of its parent. */
  remove(): void {
    this.take();
  }

  /** The child of that name. @param fresh what a new one holds, where not nothing. */
  child(name: string, fresh: () => XmlElement = () => ({ name, attributes: {}, children: [] })): Place {
    return new Place(
      () => childOf(this.find(), name),
      () => {
        const made = fresh();
        const parent = this.ensure();
        insertOrdered(parent, made, orderOf(parent.name));
        return made;
      },
      () => this.drop(name),
    );
  }

  /** Follows names: `path('c:tx', 'c:rich')`. */
  path(...names: readonly string[]): Place {
    return names.reduce<Place>((place, name) => place.child(name), this);
  }

  children(name: string): XmlElement[] {
    const parent = this.find();
    return parent ? childrenOf(parent, name) : [];
  }

  /** Puts a child in, in the place of all of its name. */
  put(child: XmlElement): void {
    const parent = this.ensure();
    removeNamed(parent, child.name);
    insertOrdered(parent, child, orderOf(parent.name));
  }

  /** Takes children out; the place itself is not made for that. */
  drop(...names: readonly string[]): void {
    const parent = this.find();
    if (parent) removeNamed(parent, ...names);
  }

  /** The `val` of a child, such as `<c:gapWidth val="50"/>`. */
  value(name: string): string | undefined {
    const child = childOf(this.find(), name);
    // The schema's defaults of flags and the like: an element without `val` says yes.
    return child && (child.attributes.val ?? '1');
  }

  setValue(name: string, value: string | number | undefined): void {
    if (value === undefined) this.drop(name);
    else this.put(val(name, value));
  }

  number(name: string): number | undefined {
    const value = this.value(name);
    return value === undefined || Number.isNaN(Number(value.replace('%', '')))
      ? undefined
      : Number(value.replace('%', ''));
  }

  flag(name: string, missing: boolean): boolean {
    const value = this.value(name);
    return value === undefined ? missing : value === '1' || value === 'true';
  }

  setFlag(name: string, on: boolean): void {
    this.setValue(name, on ? 1 : 0);
  }

  attribute(name: string): string | undefined {
    return this.find()?.attributes[name];
  }

  setAttribute(name: string, value: string | number | undefined): void {
    const element = value === undefined ? this.find() : this.ensure();
    if (!element) return;
    if (value === undefined) delete element.attributes[name];
    else element.attributes[name] = String(value);
  }

  text(name: string): string | undefined {
    const child = childOf(this.find(), name);
    return child && textOf(child);
  }

  setText(name: string, text: string): void {
    this.put({ name, attributes: {}, children: [text] });
  }
}
