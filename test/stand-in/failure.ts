/** The library's error of a batch that must fail. */
export async function failure(
  batch: (context: Excel.RequestContext) => Promise<unknown>,
): Promise<OfficeExtension.Error> {
  try {
    await Excel.run(batch);
  } catch (error) {
    return error as OfficeExtension.Error;
  }
  throw new Error('The batch did not fail.');
}

/** Its code. */
export const failureCode = async (batch: (context: Excel.RequestContext) => Promise<unknown>): Promise<string> =>
  (await failure(batch)).code;
