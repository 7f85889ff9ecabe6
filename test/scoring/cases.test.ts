import { readBlocks } from './support/blocks';
import { said } from './support/expectations';
import { scoreBook } from './support/scored';

/** The rule-owner's tables: the rule each line shows is named in the file. */
const FILES = [
  'items.csv',
  'exams.csv',
  'quantities.csv',
  'discretionary.csv',
  'clause-limits.csv',
  'recurrences.csv',
  'statuses.csv',
  'people.csv',
  'rows.csv',
  'roll-ups.csv',
  'windows.csv',
  'grades.csv',
];

describe.each(FILES)('%s', (file) => {
  it.each(readBlocks(file))('$name', ({ book, period, who, expected }) => {
    const scored = scoreBook(book, period);
    const keys = new Set(expected.map(({ key }) => key));
    // What a case does not mention must not be there: no issue goes unnoticed.
    const silent = ['issues', 'workbook', 'elsewhere']
      .filter((key) => !keys.has(key))
      .map((key) => ({ key, value: 'none' }));
    const wanted = [...expected, ...silent];

    expect(Object.fromEntries(wanted.map(({ key }) => [key, said(scored, key, who)]))).toEqual(
      Object.fromEntries(wanted.map(({ key, value }) => [key, value])),
    );
    const { present, ...parts } = scored.report.ledger;
    expect(Object.values(parts).reduce((sum, rows) => sum + rows, 0)).toBe(present);
  });
});
