import { createSession } from '../../src/taskpane/session';
import { makeDesk, scored } from './pane-on-actions';

describe('a pane session', () => {
  it('keeps the chosen month over a new reading while it is still there', async () => {
    const logs = [['2026-03', '2026-02'], ['2026-04', '2026-03', '2026-02'], ['2026-04']];
    const session = createSession(makeDesk(async () => logs.shift() ?? []).actions);
    await session.readPeriods();
    session.choose('2026-02');
    await session.readPeriods();
    expect(session.getState().period).toBe('2026-02');
    await session.readPeriods();
    expect(session.getState().period).toBe('2026-04');
  });

  it('believes the reading asked for last, whatever comes first', async () => {
    const answers: ((list: string[]) => void)[] = [];
    const session = createSession(makeDesk(() => new Promise((resolve) => answers.push(resolve))).actions);
    const readings = [session.readPeriods(), session.readPeriods()];
    answers[1]?.(['2026-04']);
    answers[0]?.(['2026-03']);
    await Promise.all(readings);
    expect(session.getState().periods).toEqual({ kind: 'ready', list: ['2026-04'] });
  });

  it('does one thing at a time', async () => {
    const desk = makeDesk();
    const session = createSession(desk.actions);
    await session.readPeriods();
    const first = session.run('score');
    await Promise.all([session.run('score'), session.run('check'), session.runLatest('score')]);
    expect([desk.scoring.asked, desk.checking.asked]).toEqual([['2026-03'], []]);
    desk.scoring.finish(scored);
    await first;
    expect(session.getState().work).toEqual({ kind: 'scored', result: scored });
  });

  it('does nothing where there is no month', async () => {
    const desk = makeDesk(async () => []);
    const session = createSession(desk.actions);
    await session.runLatest('score');
    expect(desk.scoring.asked).toEqual([]);
    expect(session.getState().work).toEqual({ kind: 'idle' });
  });

  it('means the latest month when asked from the ribbon', async () => {
    const desk = makeDesk();
    const session = createSession(desk.actions);
    await session.readPeriods();
    session.choose('2026-02');
    const work = session.runLatest('check');
    await new Promise(setImmediate);
    expect(desk.checking.asked).toEqual(['2026-03']);
    session.cancel();
    await work;
    expect(session.getState().work).toEqual({ kind: 'cancelled' });
  });

  it('says scored, not cancelled, when the work ended before the cancel reached it', async () => {
    const session = createSession({ ...makeDesk().actions, score: async () => scored });
    await session.readPeriods();
    const work = session.run('score');
    session.cancel();
    await work;
    expect(session.getState().work).toEqual({ kind: 'scored', result: scored });
  });

  it('stops calling back when asked to', async () => {
    const session = createSession(makeDesk().actions);
    let calls = 0;
    const stop = session.subscribe(() => calls++);
    await session.readPeriods();
    const heard = calls;
    stop();
    await session.readPeriods();
    expect(heard).toBeGreaterThan(0);
    expect(calls).toBe(heard);
  });
});
