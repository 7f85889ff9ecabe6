import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ingest, parsePeriod, reportPeriod } from '../src/scoring';

const readme = readFileSync(join(__dirname, '../README.md'), 'utf8');
const section = readme.split('## A worked score')[1]?.split('\n## ')[0] ?? '';
const rows = section
  .split('\n')
  .filter((line) => line.startsWith('|') && !line.startsWith('|---'))
  .map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );

describe('the worked score of the README', () => {
  const incidents = rows.filter(([date]) => /^\d{4}-/.test(date ?? ''));
  const column = (at: number) => incidents.map((row) => row[at] ?? '');
  const { log } = ingest({
    dateSystem: 1900,
    gaps: [],
    incidents: [
      {
        sheet: '事件记录',
        firstRow: 2,
        rowCount: incidents.length,
        headers: {},
        columns: { date: column(0), name: incidents.map(() => '甲'), clause: column(1), quantity: column(2) },
      },
    ],
  });
  const period = parsePeriod('2026-03');
  const [staff] = period ? reportPeriod(log, period).staff : [];

  it('has five incidents, all of which count', () => {
    expect(incidents).toHaveLength(5);
    expect(period && reportPeriod(log, period).ledger).toMatchObject({ present: 5, counted: 5 });
  });

  it.each(rows.filter(([item]) => /^[A-Z]{2}\d /.test(item ?? '')))('scores %s by %s', (title, proof, score) => {
    const item = staff?.items.find(({ item: { item: found } }) => title?.startsWith(found.code));
    expect(item?.proof).toBe(/`([^`]+)`/.exec(proof ?? '')?.[1]);
    expect(item?.score).toBe(Number(score));
  });

  it('adds up to the stated total and grade', () => {
    const [, total, outOf, grade] = /Total (\d+) out of (\d+): (\S+?)\./.exec(section) ?? [];
    expect(staff?.total).toBe(Number(total));
    expect(staff?.outOf).toBe(Number(outOf));
    expect(staff?.grade?.name.zh).toBe(grade);
  });
});
