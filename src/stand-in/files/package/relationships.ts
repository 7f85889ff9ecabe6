import { childrenNamed, elementLike, parseTree, writeTree, type XmlElement } from '../xml/tree';
import { relativeTarget, resolveTarget } from './paths';

const NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/relationships';

export interface Relationship {
  readonly id: string;
  /** The last word of the type's address, equal in the transitional and the strict format: `worksheet`. */
  readonly kind: string;
  readonly type: string;
  /** The part it points to; for an external one the address as written. */
  readonly target: string;
  readonly external: boolean;
}

/** The relationships of one part, read and changed in place. */
export class Relationships {
  private readonly root: XmlElement;

  constructor(
    private readonly source: string,
    xml?: string,
  ) {
    this.root =
      xml === undefined ? { name: 'Relationships', attributes: { xmlns: NAMESPACE }, children: [] } : parseTree(xml);
  }

  get all(): Relationship[] {
    return childrenNamed(this.root, 'Relationship').map(({ attributes }) => {
      const external = attributes.TargetMode === 'External';
      const type = attributes.Type ?? '';
      const target = attributes.Target ?? '';
      return {
        id: attributes.Id ?? '',
        kind: type.slice(type.lastIndexOf('/') + 1),
        type,
        target: external ? target : resolveTarget(this.source, target),
        external,
      };
    });
  }

  byId(id: string | undefined): Relationship | undefined {
    return this.all.find((relationship) => relationship.id === id);
  }

  ofKind(kind: string): Relationship[] {
    return this.all.filter((relationship) => relationship.kind === kind && !relationship.external);
  }

  /** Adds one under a free id, which is returned. */
  add(type: string, target: string, external = false): string {
    const taken = new Set(this.all.map(({ id }) => id));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number += 1;
    const id = `rId${number}`;
    const attributes: Record<string, string> = {
      Id: id,
      Type: type,
      Target: external ? target : relativeTarget(this.source, target),
    };
    if (external) attributes.TargetMode = 'External';
    this.root.children.push(elementLike(this.root, 'Relationship', attributes));
    return id;
  }

  remove(id: string): void {
    this.root.children = this.root.children.filter((node) => typeof node === 'string' || node.attributes.Id !== id);
  }

  get isEmpty(): boolean {
    return this.all.length === 0;
  }

  toXml(): string {
    return writeTree(this.root);
  }
}
