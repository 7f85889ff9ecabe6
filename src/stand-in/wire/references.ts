import type { HostObject } from './host-type';

/** The objects an add-in keeps over requests, by the reference ids it was given. */
export class References {
  private readonly byId = new Map<string, HostObject>();
  private readonly idByState = new Map<unknown, string>();
  private nextId = 1;

  get size(): number {
    return this.byId.size;
  }

  keep(object: HostObject): string {
    const known = this.idOf(object);
    if (known !== undefined) {
      return known;
    }
    const id = `r${this.nextId++}`;
    this.byId.set(id, object);
    this.idByState.set(object.state, id);
    return id;
  }

  get(id: string): HostObject | undefined {
    return this.byId.get(id);
  }

  idOf(object: HostObject): string | undefined {
    // An object and its children may stand for the same thing.
    const id = this.idByState.get(object.state);
    return id !== undefined && this.byId.get(id)?.type.name === object.type.name ? id : undefined;
  }

  release(id: string): void {
    const object = this.byId.get(id);
    if (object) {
      this.byId.delete(id);
      this.idByState.delete(object.state);
    }
  }

  releaseAll(): void {
    this.byId.clear();
    this.idByState.clear();
  }

  values(): IterableIterator<HostObject> {
    return this.byId.values();
  }
}
