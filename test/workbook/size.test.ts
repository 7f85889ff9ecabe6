/** @jest-environment ./src/stand-in/jest/environment.ts */
import '../../src/stand-in/jest/stand-in';
import { logOf, score, workbookOf, type Content } from './books';

/** Notes what goes over the wire from here on: the length of every request and of every answer. */
function listenToWire(): { requests: number[]; answers: number[] } {
  const { bridge } = standIn.host;
  const sizes = { requests: [] as number[], answers: [] as number[] };
  const send = bridge.sendMessageToHost.bind(bridge);
  bridge.sendMessageToHost = (text) => {
    sizes.requests.push(Buffer.byteLength(text));
    send(text);
  };
  const answer = bridge.onMessageFromHost;
  bridge.onMessageFromHost = (text) => {
    sizes.answers.push(Buffer.byteLength(text));
    answer?.(text);
  };
  return sizes;
}

const people = (count: number): Content[][] =>
  Array.from({ length: count }, (_, index) => [`A${index}`, `员工${index}`, `${index % 8}号窗口`]);
const CODES = ['TD1-1', 'TD2-1', 'ZL1-1', 'ZL2-2', 'JL1-1'];
const LIMIT = 4_000_000;
const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);

/** A log over a year: some rows a person and month, each with a note of usual length. */
function log(rows: number, staff: number, note: string): Content[][] {
  return Array.from({ length: rows }, (_, index) => {
    const month = (index % 12) + 1;
    return [
      `S${index}`,
      `2026-${String(month).padStart(2, '0')}-${String((index % 27) + 1).padStart(2, '0')}`,
      `员工${index % staff}`,
      CODES[Math.floor(index / staff) % CODES.length]!,
      1,
      '成立',
      `${note}${index}`,
      '巡查单',
    ];
  });
}

const roster = (count: number) => ({
  name: '花名册',
  table: 'Roster',
  rows: [['工号', '姓名', '窗口'], ...people(count)],
});

describe('the wire', () => {
  it('carries 100,000 rows in a handful of answers, and of their columns only those that scores need', async () => {
    const note = '群众反映窗口工作人员没有使用礼貌用语，经核实情况属实';
    await standIn.restart(workbookOf([roster(2000), logOf(log(100_000, 2000, note))]));
    const sizes = listenToWire();
    // A period without rows: whatever is read is read for the scores alone, and for rows that may be one event twice.
    await score({ writesSheets: false, period: { kind: 'month', label: '2027-01', from: 20_819, to: 20_849 } });
    const needed = log(100_000, 2000, '').reduce(
      (bytes, row) => bytes + Buffer.byteLength(JSON.stringify(row.slice(0, 6))),
      0,
    );
    expect(Math.max(...sizes.answers)).toBeLessThan(LIMIT);
    expect(sum(sizes.answers)).toBeLessThan(needed * 1.05);
    // Where the tables stand (three), the roster, the log in blocks, and the notes of rows that may be one event twice.
    const blocks = 1 + Math.ceil((100_000 - 5_000) / 20_000);
    expect(sizes.requests.length).toBeLessThanOrEqual(blocks + 5);
  }, 60_000);

  it('carries the sheets of 300 people in requests that Excel on the web takes', async () => {
    await standIn.restart(workbookOf([roster(300), logOf(log(12_000, 300, '巡查时窗口前有三人等候，没有起身'))]));
    const sizes = listenToWire();
    await score();
    expect(Math.max(...sizes.requests)).toBeLessThan(LIMIT);
    expect(Math.max(...sizes.answers)).toBeLessThan(LIMIT);
    // Pages are formatted by pattern: how they look costs less than what they say.
    expect(sizes.requests.length).toBeLessThan(50);
    expect(sum(sizes.requests)).toBeLessThan(2_000_000);
  }, 60_000);
});
