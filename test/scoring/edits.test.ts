import fc from 'fast-check';
import { ingest, isoDay } from '../../src/scoring';
import { bookOf, chained, incident, period, world } from './support/arbitrary-world';
import { figuresOf } from './support/figures';
import type { World, WorldIncident } from './support/reference/world';
import { canonicalForm, reported, sealedPartsOf, type Scored } from './support/scored';
import { tableOf, tablesOf } from './support/tables';

interface Edit {
  readonly at: number;
  readonly row: WorldIncident;
}

const blank: WorldIncident = {
  ...{
    编号: '',
    日期: '',
    姓名: '',
    工号: '',
    条款: '',
    数量: '',
    状态: '',
    关联: '',
    类别: '',
    已整改: '',
    说明: '',
    批准人: '',
  },
};

/** Changes of a row as HR makes them: another row altogether, one cell of it, or nothing left. */
function change(rows: fc.Arbitrary<WorldIncident>): fc.Arbitrary<(row: WorldIncident) => WorldIncident> {
  const oneCell = rows.chain((row) =>
    fc
      .constantFrom(...(Object.keys(row) as (keyof WorldIncident)[]))
      .map((field) => (old: WorldIncident) => ({ ...old, [field]: row[field] })),
  );
  return fc.oneof(
    rows.map((row) => () => row),
    oneCell,
    fc.constant(() => blank),
  );
}

/** A world, its log of rows of one sort, and up to 40 edits of them. */
function editedLog(rows: fc.Arbitrary<WorldIncident>) {
  return fc.tuple(world, fc.array(rows, { minLength: 1, maxLength: 25 })).chain(([of, incidents]) => {
    const edit = fc.tuple(fc.nat(incidents.length - 1), change(rows));
    return fc.tuple(fc.constant<World>({ ...of, incidents }), fc.array(edit, { minLength: 1, maxLength: 40 }));
  });
}

/** Logs of every kind of row, and logs full of recurrences that prove each other. */
const editedWorld = fc.oneof(editedLog(incident), editedLog(chained));

/** The edits one after another, as rows. */
function rowsOf(of: World, changes: readonly (readonly [number, (row: WorldIncident) => WorldIncident])[]): Edit[] {
  const incidents = [...of.incidents];
  return changes.map(([at, apply]) => ({ at, row: (incidents[at] = apply(incidents[at]!)) }));
}

/** All that is said of a workbook: figures, issues with their places, and the text under the seal. */
function everything(scored: Scored) {
  return { ...figuresOf(scored), issues: scored.issues, sealed: canonicalForm(sealedPartsOf(scored)) };
}

function table(incidents: readonly WorldIncident[]) {
  return tableOf(
    'Incidents',
    incidents.map((row) => ({ ...row })),
  );
}

describe('an edited row', () => {
  it('leaves the log as if it were read afresh, after any number of edits', () => {
    fc.assert(
      fc.property(editedWorld, period, ([of, changes], { label }) => {
        const edited = ingest(tablesOf(bookOf(of)));
        const incidents = [...of.incidents];
        rowsOf(of, changes).forEach(({ at, row }, index) => {
          incidents[at] = row;
          edited.log.replace(at, table(incidents), at);
          if (index % 8 !== 0 && index < changes.length - 1) return;
          const fresh = ingest(tablesOf(bookOf({ ...of, incidents })));
          const blocks = [table(incidents)];
          expect(everything(reported(edited, blocks, label))).toEqual(everything(reported(fresh, blocks, label)));
        });
      }),
      { numRuns: 80 },
    );
  });

  it('names everyone whose month it changed', () => {
    const carriesNothing = editedWorld.map(
      ([of, changes]) => [{ ...of, settings: { ...of.settings, 'exam carry months': 0 } }, changes] as const,
    );
    const months = ['2025-12', '2026-01', '2026-02', '2026-03', '2026-04'];
    fc.assert(
      fc.property(carriesNothing, ([of, changes]) => {
        const ingested = ingest(tablesOf(bookOf(of)));
        const { log } = ingested;
        const incidents = [...of.incidents];
        const figures = () =>
          months.flatMap((label) =>
            reported(ingested, [], label).report.staff.map(({ person, items, total, deductions }) => ({
              key: `${person.index} ${label}`,
              said: JSON.stringify([items.map(({ score, proof }) => [score, proof]), total, deductions]),
            })),
          );
        for (const { at, row } of rowsOf(of, changes.slice(0, 4))) {
          const before = figures();
          incidents[at] = row;
          const touched = new Set(
            log.replace(at, table(incidents), at).map(({ person, day }) => `${person} ${isoDay(day).slice(0, 7)}`),
          );
          const changed = figures().filter(({ said }, index) => said !== before[index]!.said);
          expect(changed.map(({ key }) => key).filter((key) => !touched.has(key))).toEqual([]);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('is found by its place in the sheet, whichever block it was read in', () => {
    const rows = [1, 2, 3].map((number) => ({ 日期: '2026-03-10', 姓名: '甲', 条款: 'TD1-1', 编号: number }));
    const tables = tablesOf({ incidents: [] });
    const blocks = [
      tableOf('Incidents', rows.slice(0, 2), '三月'),
      { ...tableOf('Incidents', rows.slice(2), '三月'), firstRow: 4 },
      tableOf('Incidents', rows, '四月'),
    ];
    const { log } = ingest({ ...tables, incidents: blocks });
    for (const [sheet, row, number] of [
      ['三月', 2, 0],
      ['三月', 3, 1],
      ['三月', 4, 2],
      ['四月', 2, 3],
      ['四月', 4, 5],
    ] as const) {
      expect(log.place(number)).toEqual({ sheet, row });
      expect(log.rowAt(sheet, row)).toBe(number);
    }
    expect(log.rowAt('三月', 5)).toBeUndefined();
    expect(log.rowAt('五月', 2)).toBeUndefined();
    expect(log.sheets()).toEqual(['三月', '四月']);
  });
});
