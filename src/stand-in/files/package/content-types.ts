import { childrenNamed, elementLike, parseTree, writeTree, type XmlElement } from '../xml/tree';
import { partKey } from './paths';

/** What kind of content each part of the package is, read and changed in place. */
export class ContentTypes {
  private readonly root: XmlElement;

  constructor(xml: string) {
    this.root = parseTree(xml);
  }

  of(path: string): string | undefined {
    const own = this.overrideOf(path);
    if (own) return own.attributes.ContentType;
    const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
    const byExtension = childrenNamed(this.root, 'Default').find(
      ({ attributes }) => attributes.Extension?.toLowerCase() === extension,
    );
    return byExtension?.attributes.ContentType;
  }

  /** Names the type of a part; nothing changes where it has that type already. */
  set(path: string, type: string): void {
    if (this.of(path) === type) return;
    const own = this.overrideOf(path);
    if (own) own.attributes.ContentType = type;
    else this.root.children.push(elementLike(this.root, 'Override', { PartName: `/${path}`, ContentType: type }));
  }

  remove(path: string): void {
    const own = this.overrideOf(path);
    this.root.children = this.root.children.filter((node) => node !== own);
  }

  toXml(): string {
    return writeTree(this.root);
  }

  private overrideOf(path: string): XmlElement | undefined {
    const key = partKey(path);
    return childrenNamed(this.root, 'Override').find(({ attributes }) => partKey(attributes.PartName ?? '') === key);
  }
}
