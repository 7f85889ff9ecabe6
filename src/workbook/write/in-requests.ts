/** So many calls go in one request. */
const CALLS_PER_REQUEST = 1_500;

/** Makes a call for each of many things, many in one request. */
export async function inRequests<Item>(
  context: Excel.RequestContext,
  items: readonly Item[],
  call: (item: Item) => void,
): Promise<void> {
  for (let start = 0; start < items.length; start += CALLS_PER_REQUEST) {
    for (const item of items.slice(start, start + CALLS_PER_REQUEST)) call(item);
    await context.sync();
  }
}
