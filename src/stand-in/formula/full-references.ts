import { editFormula } from './edit';

/**
 * A formula with its structured references in full: with their table's name, and `@` written out as `#This Row`. Files
 * know no other form.
 *
 * @param own the table the formula stands in, which references without a name mean
 */
export function withFullReferences(formula: string, own: string | undefined): string {
  if (!formula.includes('[')) return formula;
  return editFormula(formula, (token, before) => {
    if (token.kind !== 'brackets') return undefined;
    const isNamed = before?.kind === 'word' && !token.spaced;
    return `${isNamed ? '' : (own ?? '')}[${inFull(token.text)}]`;
  });
}

function inFull(specifier: string): string {
  const text = specifier.trim();
  if (!text.startsWith('@')) return specifier;
  const columns = text.slice(1).trim();
  if (columns === '') return '#This Row';
  return `[#This Row],${columns.startsWith('[') ? columns : `[${columns}]`}`;
}
