import { once } from '../../src/runtime/once';

describe('once', () => {
  it('makes one thing, however often and early it is asked', async () => {
    let made = 0;
    const get = once(async () => ++made);
    expect(await Promise.all([get(), get()])).toEqual([1, 1]);
    expect(await get()).toBe(1);
  });

  it('tries anew after a failure', async () => {
    const tries = [Promise.reject(new Error('offline')), Promise.resolve('pane')];
    const get = once(() => tries.shift() ?? Promise.reject(new Error('asked too often')));
    await expect(get()).rejects.toThrow('offline');
    expect(await get()).toBe('pane');
    expect(await get()).toBe('pane');
  });
});
