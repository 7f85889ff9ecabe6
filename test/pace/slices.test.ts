import { inSlices } from '../../src/pace';

/** Work that takes some milliseconds, in three steps. */
function* work(milliseconds: number): Generator<void, string> {
  for (let step = 0; step < 3; step++) {
    const end = performance.now() + milliseconds / 3;
    while (performance.now() < end);
    yield;
  }
  return 'done';
}

describe('work in slices', () => {
  it('lets others go first, though it is made of many works, each too short to do so', async () => {
    let turns = 0;
    const others = setInterval(() => (turns += 1), 0);
    for (let count = 0; count < 10; count++) expect(await inSlices(work(9))).toBe('done');
    clearInterval(others);
    expect(turns).toBeGreaterThanOrEqual(2);
  });

  it('ends before its next slice where that is asked', async () => {
    const stop = new AbortController();
    setTimeout(() => stop.abort(new Error('stopped')));
    await expect(inSlices(work(90), stop.signal)).rejects.toThrow('stopped');
  });
});
