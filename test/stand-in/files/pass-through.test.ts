import { openWorkbook, saveWorkbook } from '../../../src/stand-in/files';
import { differences, fixture, FIXTURES, partsOf, textOf } from './packages';

const newSheetParts = ['~ [Content_Types].xml', '~ xl/_rels/workbook.xml.rels', '~ xl/workbook.xml'];

describe.each(FIXTURES)('%s passes through', (name) => {
  const file = fixture(name);

  it('byte for byte where nothing changed', async () => {
    const saved = await saveWorkbook(await openWorkbook(file));
    expect(differences(file, saved)).toEqual([]);
    expect(Object.keys(partsOf(saved))).toEqual(Object.keys(partsOf(file)));
  });

  it('in all its parts but the three that list sheets, when a sheet is added', async () => {
    const opened = await openWorkbook(file);
    opened.model.addSheet('新 表').cells.set(0, 0, { value: '=1', style: 0 });
    const saved = await saveWorkbook(opened);
    expect(differences(file, saved).filter((line) => !line.startsWith('+'))).toEqual(newSheetParts);
    expect(differences(file, saved).filter((line) => line.startsWith('+'))).toHaveLength(1);
    expect(Object.keys(partsOf(saved)).slice(0, -1)).toEqual(Object.keys(partsOf(file)));
    expect((await openWorkbook(saved)).model.sheetByName('新 表')?.cells.get(0, 0)?.value).toBe('=1');
  });

  it('with formats appended behind its own, when the new sheet is formatted', async () => {
    const opened = await openWorkbook(file);
    const bold = opened.model.styles.with(0, { font: { bold: true, size: 77 }, numberFormat: '0.0000000' });
    opened.model.addSheet('New').cells.set(0, 0, { value: 1, style: bold });
    const saved = await saveWorkbook(opened);
    expect(differences(file, saved).filter((line) => line.startsWith('~'))).toEqual(
      [...newSheetParts, '~ xl/styles.xml'].sort(),
    );
    const formats = (bytes: Uint8Array): string[] =>
      /<cellXfs[^>]*>(.*)<\/cellXfs>/s.exec(textOf(bytes, 'xl/styles.xml'))?.[1].match(/<xf\b.*?(?:\/>|<\/xf>)/gs) ??
      [];
    expect(formats(saved)).toHaveLength(formats(file).length + 1);
    const again = await openWorkbook(saved);
    const style = again.model.styles.get(again.model.sheetByName('New')?.cells.get(0, 0)?.style ?? 0);
    expect(style).toMatchObject({ numberFormat: '0.0000000', font: { bold: true, size: 77 } });
  });

  it('and comes out the same however often it is saved', async () => {
    const opened = await openWorkbook(file);
    opened.model.addSheet('One');
    const first = await saveWorkbook(opened);
    expect(Buffer.compare(Buffer.from(await saveWorkbook(opened)), Buffer.from(first))).toBe(0);
    expect(differences(first, await saveWorkbook(await openWorkbook(first)))).toEqual([]);
  });
});
