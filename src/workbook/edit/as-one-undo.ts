/** Runs a batch whose writes one Ctrl+Z takes back, where this Excel can tell what belongs together. */
export async function asOneUndo<Result>(batch: (context: Excel.RequestContext) => Promise<Result>): Promise<Result> {
  if (!Office.context.requirements.isSetSupported('ExcelApi', '1.20')) return Excel.run(batch);
  return Excel.run({ mergeUndoGroup: true }, batch);
}
