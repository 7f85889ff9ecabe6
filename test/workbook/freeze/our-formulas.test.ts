import { callsOurs } from '../../../src/workbook/freeze/our-formulas';

describe('a formula of ours', () => {
  it.each([
    '=WINDOWSCORE(A2,"2026-03")',
    '=windowscore(A2,B1)',
    '=IF(WINDOWGRADE(A2,B1)="优秀",1,0)',
    '=1+WINDOWRANK (A2,B1)',
    '=AVERAGE(WINDOWSCORES(A2:A9,B1:D1))',
    '=_xldudf_WINDOWVERIFY(A1)',
    "='表 1'!A1&WINDOWREASON(A2,B1)",
  ])('calls one of our functions: %s', (formula) => expect(callsOurs(formula)).toBe(true));

  it.each<[unknown]>([
    ['=SUM(A1:A9)'],
    ['="WINDOWSCORE(A1)"'],
    ["='WINDOWSCORE(1)'!A1"],
    ['=MYWINDOWSCORE(A1)'],
    ['=OTHER.WINDOWSCORE(A1)'],
    ['=WINDOWSCORE'],
    ['WINDOWSCORE(A1)'],
    [84],
    [''],
  ])('is not %j', (formula) => expect(callsOurs(formula)).toBe(false));
});
