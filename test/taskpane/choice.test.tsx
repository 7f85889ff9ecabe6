/** @jest-environment jsdom */
import { act, renderHook } from '@testing-library/react';
import { useChoice } from '../../src/taskpane/parts/useChoice';
import { useTask } from '../../src/taskpane/parts/useTask';

describe('a choice that is written as soon as it is made', () => {
  it('is the last one made, at whatever moment the one before ends', async () => {
    for (let moment = 0; moment < 12; moment++) {
      const kept: string[] = [];
      let end = (): void => undefined;
      const writing = new Promise<void>((resolve) => (end = resolve));
      const { result } = renderHook(() => useChoice('', (next) => writing.then(() => void kept.push(next))));
      await act(async () => result.current.choose('first'));
      await act(async () => {
        // As it is drawn while the first is being written: nothing is drawn again between the steps that follow.
        const { choose } = result.current;
        end();
        for (let step = 0; step < moment; step++) await Promise.resolve();
        choose('last');
      });
      expect([moment, kept, result.current.shown]).toEqual([moment, ['first', 'last'], '']);
    }
  });
});

describe('a task', () => {
  it('begins once when it is pressed twice before anything is drawn', async () => {
    let begun = 0;
    const { result } = renderHook(() => useTask());
    await act(async () => {
      for (let press = 0; press < 2; press++) result.current.run(async () => void begun++);
    });
    expect(begun).toBe(1);
    await act(async () => result.current.run(async () => void begun++));
    expect(begun).toBe(2);
  });
});
