/** @jest-environment jsdom */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { TextDecoder, TextEncoder } from 'node:util';
import { newWorkbook, saveWorkbook } from '../../../src/stand-in/files';
import { writeInputs } from '../../../src/stand-in/model/cells/write-cells';
import { workbenchTexts } from '../../../src/texts/workbench';
import { openBlank, openFile } from '../../../src/workbench/page/desk/books';
import { Desk } from '../../../src/workbench/page/desk/desk';

// Browsers have them, jsdom has not.
Object.assign(globalThis, { TextDecoder, TextEncoder });

/** How an entry of a zip's list of contents begins; its packed and unpacked sizes stand 20 and 24 bytes on. */
const ENTRY = 'PK\u0001\u0002';
const LARGE = 110e6;

const t = workbenchTexts('en');

function deskOf(): Desk {
  const addIn = { manifest: readFileSync('manifest.xml', 'utf8'), librarySource: '', functions: {} as never };
  return new Desk(addIn, { language: 'en', theme: 'light', excel: 'current' });
}

/** The bytes of a workbook that says it is large: the size of its texts, that are hard to pack, in the archive's contents. */
async function largeWorkbook(): Promise<Uint8Array> {
  const book = newWorkbook();
  const texts = Array.from({ length: 6 }, () => [randomBytes(24_000).toString('base64')]);
  writeInputs(book.model.activeSheet, { row: 0, column: 0, rowCount: texts.length, columnCount: 1 }, texts);
  const bytes = await saveWorkbook(book);
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = archive.indexOf(ENTRY, 0, 'latin1');
  for (; at >= 0; at = archive.indexOf(ENTRY, at + 1, 'latin1'))
    if (archive.readUInt32LE(at + 20) > 100_000) archive.writeUInt32LE(LARGE, at + 24);
  return bytes;
}

it('a large file is asked about, but not once another was turned to while its bytes came', async () => {
  const bytes = await largeWorkbook();
  const desk = deskOf();
  const file = (name: string, arrays: Promise<Uint8Array>): File => ({ name, arrayBuffer: () => arrays }) as never;
  const asked = openFile(desk, t, file('asked.xlsx', Promise.resolve(bytes)));
  await new Promise((resolve) => setTimeout(resolve));
  expect(desk.getState().large?.size).toBeGreaterThan(LARGE);
  desk.cancelOpening();
  let come: (bytes: Uint8Array) => void = () => undefined;
  const late = openFile(desk, t, file('late.xlsx', new Promise((resolve) => (come = resolve))));
  await openBlank(desk, t);
  come(bytes);
  await late;
  expect(desk.getState()).toMatchObject({
    large: undefined,
    opening: undefined,
    book: { model: { name: 'Book1.xlsx' } },
  });
  void asked;
});
