import { bytesOf, Outbox } from '../../src/functions/outbox';

/** Streams of which it is noted what reached them, and after how many pauses. */
function desk() {
  const arrived: string[] = [];
  const stream = (name: string) => ({ setResult: (result: unknown) => void arrived.push(`${name} ${String(result)}`) });
  return { arrived, stream };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('results', () => {
  it('go at once while they are few', () => {
    const { arrived, stream } = desk();
    const outbox = new Outbox({ bytes: 100, pause: 10 });
    for (const name of ['a', 'b', 'a']) outbox.give(stream(name), 1, 30);
    expect(arrived).toEqual(['a 1', 'b 1', 'a 1']);
  });

  it('wait their turn where there is more than Excel takes, the latest of each stream alone', () => {
    const { arrived, stream } = desk();
    const outbox = new Outbox({ bytes: 100, pause: 10 });
    const [a, b, c] = ['a', 'b', 'c'].map(stream);
    outbox.give(a!, 1, 90);
    outbox.give(b!, 1, 90);
    outbox.give(c!, 1, 10);
    outbox.give(b!, 2, 90);
    expect(arrived).toEqual(['a 1']);
    jest.advanceTimersByTime(10);
    expect(arrived).toEqual(['a 1', 'b 2', 'c 1']);
    jest.advanceTimersByTime(1_000);
    expect(arrived).toHaveLength(3);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('longer than all that goes at once go alone', () => {
    const { arrived, stream } = desk();
    const outbox = new Outbox({ bytes: 100, pause: 10 });
    for (const name of ['a', 'b']) outbox.give(stream(name), 1, 150);
    expect(arrived).toEqual(['a 1']);
    jest.advanceTimersByTime(10);
    expect(arrived).toEqual(['a 1', 'b 1']);
  });

  it('that nobody needs any more do not go', () => {
    const { arrived, stream } = desk();
    const outbox = new Outbox({ bytes: 100, pause: 10 });
    const [a, b] = ['a', 'b'].map(stream);
    outbox.give(a!, 1, 100);
    outbox.give(b!, 1, 100);
    outbox.drop(b!);
    jest.advanceTimersByTime(100);
    expect(arrived).toEqual(['a 1']);
  });

  it('are measured in bytes', () => {
    expect(bytesOf([['说明']]) - bytesOf([['ab']])).toBe(4);
  });
});
