/** Memory over the start while a log arrives in blocks, as JSON: `peak` on the way, `kept` once all is read. Megabytes. */
import { Ingestion, monthPeriod, Scorer } from '../../src/scoring';
import { blocksOf, logOf, rosterOf, tableOf, type Row, type Size } from './workload';

const size = (process.argv[2] ?? 'large') as Size;
const used = (): number => {
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1_048_576;
};

globalThis.gc?.();
const start = used();
let peak = 0;
const note = (): void => void (peak = Math.max(peak, used()));
const drive = <Result>(slices: Generator<void, Result>): Result => {
  for (;;) {
    const step = slices.next();
    note();
    if (step.done) return step.value;
  }
};

const ingestion = new Ingestion({ dateSystem: 1900, roster: rosterOf(size) });
let rows = 0;
for (const block of blocksOf(logOf(size))) {
  const parsed = JSON.parse(JSON.stringify(block)) as Row[];
  drive(ingestion.append(tableOf(parsed, rows)));
  rows += block.length;
}
const { log } = drive(ingestion.finish({ gaps: [] }));
const [person] = log.roster.people;
const score = person && new Scorer(log).points(person, monthPeriod(2026 * 12));
note();
globalThis.gc?.();
console.log(JSON.stringify({ rows: log.columns.length, score, peak: peak - start, kept: used() - start }));
