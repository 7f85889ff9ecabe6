import { render } from '@testing-library/react';
import type { Language } from '../../src/texts';
import type { PaneActions, PaneCheck, PaneProgress, PaneResult } from '../../src/taskpane/actions';
import { PaneRoot } from '../../src/taskpane/mount';
import { createSession, type PaneSession } from '../../src/taskpane/session';

export const checked: PaneCheck = {
  period: '2026-03',
  rows: { present: 510, counted: 162, outside: 330, revoked: 3, open: 4, error: 11 },
  issues: [
    { severity: 'warning', sheet: '事件记录', row: 40, message: '与第 12 行重复。' },
    { severity: 'error', sheet: '事件记录', row: 9, message: '没有条款 XX。' },
  ],
};

export const scored: PaneResult = { ...checked, staff: 60, sheets: ['汇总 2026-03', '评分表 2026-03'] };

/** One piece of work that the test finishes by hand, as a long run on a large workbook would finish late. */
export interface Work<T> {
  readonly asked: string[];
  report(progress: PaneProgress): void;
  finish(result: T): void;
  fail(error: unknown): void;
}

export interface Desk {
  readonly actions: PaneActions;
  readonly scoring: Work<PaneResult>;
  readonly checking: Work<PaneCheck>;
}

/** Actions on a log with these months; scoring and checking stay under way until the test ends them. */
export function makeDesk(readPeriods: PaneActions['readPeriods'] = async () => ['2026-03', '2026-02']): Desk {
  const scoring = makeWork<PaneResult>();
  const checking = makeWork<PaneCheck>();
  return { actions: { readPeriods, score: scoring.action, check: checking.action }, scoring, checking };
}

function makeWork<T>() {
  const asked: string[] = [];
  let report: (progress: PaneProgress) => void = () => undefined;
  let finish: (result: T) => void = () => undefined;
  let fail: (error: unknown) => void = () => undefined;
  const action = (period: string, onProgress: (progress: PaneProgress) => void, signal: AbortSignal): Promise<T> => {
    asked.push(period);
    report = onProgress;
    return new Promise<T>((resolve, reject) => {
      finish = resolve;
      fail = reject;
      signal.addEventListener('abort', () => reject(signal.reason));
    });
  };
  return {
    action,
    asked,
    report: (progress: PaneProgress) => report(progress),
    finish: (result: T) => finish(result),
    fail: (error: unknown) => fail(error),
  };
}

/** Shows the pane on these actions, as a runtime would, with its months read. */
export async function showPane(actions: PaneActions, language: Language): Promise<PaneSession> {
  // jsdom has no media queries; the system of these tests prefers light.
  window.matchMedia ??= (media: string) =>
    ({ media, matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }) as unknown as MediaQueryList;
  const session = createSession(actions);
  await session.readPeriods();
  render(<PaneRoot session={session} language={language} />);
  return session;
}
