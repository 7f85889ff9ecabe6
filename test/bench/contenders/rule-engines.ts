import { ZenEngine } from '@gorules/zen-engine';
import { Engine } from 'json-rules-engine';
import { monthOf, rulebook, type Row } from '../workload';
import { sumUp } from './filter';
import { totalOf } from '../totals';

/** Rule engines say of each row which clause it falls under; sums and scores are worked out for them. */
function fold(rows: readonly Row[], codes: readonly string[], names: readonly string[]): number[] {
  const byName = new Map(names.map((name, index) => [name, index]));
  const cells = Array.from({ length: names.length * 12 }, (): Row[] => []);
  rows.forEach(([date, name, , quantity], index) =>
    cells[byName.get(name)! * 12 + monthOf(date)]!.push([date, name, codes[index]!, quantity]),
  );
  return cells.map((own) => totalOf(sumUp(own)));
}

export async function jsonRulesYear(rows: readonly Row[], names: readonly string[]): Promise<number[]> {
  const engine = new Engine();
  for (const { code } of rulebook.clauses)
    engine.addRule({
      conditions: { all: [{ fact: 'code', operator: 'equal', value: code }] },
      event: { type: 'clause', params: { code } },
    });
  const codes: string[] = [];
  for (const [, , code, quantity] of rows) {
    const { events } = await engine.run({ code, quantity });
    codes.push(String(events[0]?.params?.code));
  }
  return fold(rows, codes, names);
}

const rules = rulebook.clauses.map(({ code }, index) => ({ _id: `r${index}`, in: `"${code}"`, out: `"${code}"` }));
const node = (id: string, type: string, content: object = {}) => ({
  id,
  type,
  name: id,
  position: { x: 0, y: 0 },
  content,
});
const table = node('table', 'decisionTableNode', {
  hitPolicy: 'first',
  inputField: 'rows',
  executionMode: 'loop',
  outputPath: 'out',
  inputs: [{ id: 'in', name: 'code', field: 'code' }],
  outputs: [{ id: 'out', name: 'clause', field: 'clause' }],
  rules,
});
const decision = new ZenEngine().createDecision({
  contentType: 'application/vnd.gorules.decision',
  nodes: [node('input', 'inputNode'), table, node('output', 'outputNode')],
  edges: [
    { id: 'e1', type: 'edge', sourceId: 'input', targetId: 'table' },
    { id: 'e2', type: 'edge', sourceId: 'table', targetId: 'output' },
  ],
} as never);

export async function zenYear(rows: readonly Row[], names: readonly string[]): Promise<number[]> {
  const { result } = await decision.evaluate({ rows: rows.map(([, , code]) => ({ code })) });
  const out = (result as { out: { clause: string }[] }).out;
  return fold(
    rows,
    out.map(({ clause }) => clause),
    names,
  );
}
