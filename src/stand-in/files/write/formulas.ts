/** A formula as the file spells it: without its `=`. */
export function toFileFormula(formula: string): string {
  return formula.replace(/^=/, '');
}
