/** @jest-environment ./src/stand-in/jest/environment.ts */
import '../../src/stand-in/jest/stand-in';

beforeEach(() => standIn.restart());

/** Types a formula that spills to A1:B3, and one that does not. */
function typeFormulas(): void {
  standIn.host.user.type('A1', '=SEQUENCE(3,2)');
  standIn.host.user.type('D1', '=1+1');
}

const addressOf = (text: string): string => text.replace(/^.*!/, '');

test('a formula leads to what it spilled to, and a spilled cell to its formula ("Range.getSpillingToRange", "Range.getSpillParent")', async () => {
  typeFormulas();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const to = sheet.getRange('A1').getSpillingToRange().load('address');
    const from = sheet.getRange('B3').getSpillParent().load('address');
    const none = sheet.getRange('D1').getSpillingToRangeOrNullObject();
    const inner = sheet.getRange('B2').getSpillingToRangeOrNullObject();
    const noParent = sheet.getRange('D1').getSpillParentOrNullObject();
    await context.sync();
    expect([addressOf(to.address), addressOf(from.address)]).toEqual(['A1:B3', 'A1']);
    expect([none.isNullObject, inner.isNullObject, noParent.isNullObject]).toEqual([true, true, true]);
  });
});

test.each([
  ['A1', true],
  ['A1:B3', true],
  ['A1:B4', null],
  ['D1:E9', false],
])('whether %s stands in a spill: %s ("Range.hasSpill")', async (address, expected) => {
  typeFormulas();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange(address).load('hasSpill');
    await context.sync();
    expect(range.hasSpill).toBe(expected);
  });
});

test.each<[string, string]>([
  ['A1:A2', 'InvalidArgument'],
  ['D1', 'ItemNotFound'],
])('getSpillingToRange of %s fails: %s', async (address, code) => {
  typeFormulas();
  const asked = Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange(address).getSpillingToRange().load('address');
    await context.sync();
  });
  await expect(asked).rejects.toMatchObject({ code });
});

test('values pasted over a whole spill stay when its formula goes ("Range.copyFrom")', async () => {
  typeFormulas();
  await Excel.run(async (context) => {
    const spill = context.workbook.worksheets.getActiveWorksheet().getRange('A1').getSpillingToRange();
    spill.copyFrom(spill, Excel.RangeCopyType.values);
    spill.load('values,formulas,hasSpill');
    await context.sync();
    expect([spill.values, spill.formulas]).toEqual([
      [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
      [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
    ]);
    expect(spill.hasSpill).toBe(false);
  });
});
