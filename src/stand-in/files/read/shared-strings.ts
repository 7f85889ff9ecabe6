import type { TextRun } from '../../model/cells/cell-types';
import type { FontStyle } from '../../model/styles/style-types';
import type { SharedString } from '../opened-workbook';
import type { OpcPackage } from '../package/opc-package';
import type { Attributes } from '../xml/scan';
import { ownCopy } from '../xml/scanner';
import { decodeString } from '../xml/text';
import type { XmlElement } from '../xml/tree';
import { readPartialFont } from './fonts';

/** Reads a string item (`si` of the shared table, `is` of a cell) from a scan. Phonetic hints are left out. */
export class StringItemReader {
  private text = '';
  private runs: TextRun[] = [];
  private runText = '';
  private runProperties: XmlElement | undefined;
  private inText = false;
  private inPhonetic = false;
  private inRun = false;

  start(): void {
    this.text = '';
    this.runs = [];
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'rPh') this.inPhonetic = true;
    else if (name === 't') this.inText = !this.inPhonetic;
    else if (name === 'r') {
      this.inRun = true;
      this.runText = '';
      this.runProperties = undefined;
    } else if (name === 'rPr') this.runProperties = { name, attributes: {}, children: [] };
    else if (this.runProperties)
      this.runProperties.children.push({ name, attributes: { ...attributes }, children: [] });
  }

  close(name: string): void {
    if (name === 'rPh') this.inPhonetic = false;
    else if (name === 't') this.inText = false;
    else if (name === 'r') {
      this.inRun = false;
      this.runs.push(textRun(decodeString(this.runText), this.runProperties));
      this.runProperties = undefined;
    }
  }

  add(text: string): void {
    if (!this.inText) return;
    if (this.inRun) this.runText += text;
    else this.text += text;
  }

  /** The item read since `start`. One run without a font of its own is plain text. */
  end(): SharedString {
    const plain = decodeString(this.text);
    if (this.runs.length === 0) return { text: ownCopy(plain) };
    const text = plain + this.runs.map((run) => run.text).join('');
    if (!this.runs.some((run) => run.font)) return { text };
    return { text, runs: plain === '' ? this.runs : [{ text: plain }, ...this.runs] };
  }
}

/** Reads the shared string table; nothing where the workbook has none. */
export function* readSharedStrings(source: OpcPackage, path: string | undefined): Generator<void, SharedString[]> {
  const strings: SharedString[] = [];
  if (path === undefined) return strings;
  const item = new StringItemReader();
  yield* source.scan(path, {
    open: (name, attributes) => {
      if (name === 'si') item.start();
      else item.open(name, attributes);
    },
    close: (name) => {
      if (name === 'si') strings.push(item.end());
      else item.close(name);
    },
    text: (text) => item.add(text),
  });
  return strings;
}

function textRun(text: string, properties: XmlElement | undefined): TextRun {
  const font: Partial<FontStyle> = properties ? readPartialFont(properties) : {};
  return Object.keys(font).length > 0 ? { text, font } : { text };
}
