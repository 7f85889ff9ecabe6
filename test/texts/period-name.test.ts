import { texts } from '../../src/texts';
import { periodName } from '../../src/texts/period-name';

describe('a period, named by its label', () => {
  it.each([
    ['2026-03', '2026年3月', 'March 2026'],
    ['2026-12', '2026年12月', 'December 2026'],
    ['2026Q1', '2026年第1季度', 'Q1 2026'],
    ['2026H1', '2026年上半年', 'First half of 2026'],
    ['2026H2', '2026年下半年', 'Second half of 2026'],
    ['2026', '2026年', '2026'],
    ['2026-03-02..2026-03-15', '2026-03-02 至 2026-03-15', '2026-03-02 to 2026-03-15'],
    // What is no label, as a lock's name that a person changed.
    ['2026-13', '2026-13', '2026-13'],
    ['三月', '三月', '三月'],
  ])('%s', (label, zh, en) => {
    expect([periodName(texts('zh'), label), periodName(texts('en'), label)]).toEqual([zh, en]);
  });
});
