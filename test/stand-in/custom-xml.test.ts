/** @jest-environment ./src/stand-in/jest/environment.ts */
import '../../src/stand-in/jest/stand-in';
import { newWorkbook, openWorkbook, saveWorkbook, type OpenedWorkbook } from '../../src/stand-in/files';
import { differences, fixture, partsOf, textOf } from './files/packages';

let opened: OpenedWorkbook;
async function open(workbook: OpenedWorkbook): Promise<void> {
  opened = workbook;
  await standIn.restart(opened.model);
}

const reviewers = (name: string): string =>
  `<Reviewers xmlns="http://example.org/reviews"><Reviewer>${name}</Reviewer></Reviewers>`;

test('custom XML is found by its namespace, changed, deleted and saved', async () => {
  await open(newWorkbook());
  await Excel.run(async (context) => {
    const { customXmlParts } = context.workbook;
    customXmlParts.add(reviewers('张三 &amp; Li'));
    customXmlParts.add('<other/>');
    const gone = customXmlParts.add(reviewers('x'));
    gone.delete();
    await context.sync();
  });
  const saved = await saveWorkbook(opened);
  expect(Object.keys(partsOf(saved)).filter((path) => path.startsWith('customXml/'))).toEqual([
    'customXml/item1.xml',
    'customXml/itemProps1.xml',
    'customXml/item2.xml',
    'customXml/itemProps2.xml',
    'customXml/_rels/item1.xml.rels',
    'customXml/_rels/item2.xml.rels',
  ]);
  await open(await openWorkbook(saved));
  await Excel.run(async (context) => {
    const scope = context.workbook.customXmlParts.getByNamespace('http://example.org/reviews');
    const part = scope.getOnlyItem().load('id, namespaceUri');
    const xml = part.getXml();
    const [count, none, all] = [
      scope.getCount(),
      context.workbook.customXmlParts.getByNamespace('urn:none').getOnlyItemOrNullObject(),
      context.workbook.customXmlParts.getCount(),
    ];
    await context.sync();
    expect([xml.value, count.value, all.value, none.isNullObject]).toEqual([reviewers('张三 &amp; Li'), 1, 2, true]);
    context.workbook.customXmlParts.getItem(part.id).setXml(reviewers('王五'));
    await context.sync();
  });
  const again = await saveWorkbook(opened);
  expect(differences(saved, again)).toEqual(['~ customXml/item1.xml']);
  expect(textOf(again, 'customXml/item1.xml')).toBe(reviewers('王五'));
});

test.each([
  ['broken XML', '<a>'],
  ['no XML', 'text'],
])('refused: %s', async (_what, xml) => {
  await open(newWorkbook());
  await Excel.run(async (context) => {
    context.workbook.customXmlParts.add(xml);
    await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
});

test("the last part of a namespace gone from another tool's file goes with its properties and nothing else", async () => {
  const file = fixture('xlsxwriter.xlsm');
  await open(await openWorkbook(file));
  const parts = opened.model.customXmlParts.length;
  expect(parts).toBeGreaterThan(0);
  await Excel.run(async (context) => {
    const items = context.workbook.customXmlParts.load('items/id');
    context.workbook.application.calculate('Full');
    await context.sync();
    items.items.forEach((item) => item.delete());
    await context.sync();
  });
  const changes = differences(file, await saveWorkbook(opened)).filter((line) => !line.includes('worksheets/'));
  expect(changes.filter((line) => line.startsWith('-'))).toEqual(expect.arrayContaining(['- customXml/item1.xml']));
  expect(changes.filter((line) => line.startsWith('~')).every((line) => /workbook\.xml|Content_Types/.test(line))).toBe(
    true,
  );
});
