import type { Texts } from '.';
import type { TextKey } from './catalogues';

/** What of a sheet's page set-up is to be looked at before printing, as a sentence. */
export function printFaultMessage(
  t: Texts,
  { sheet, parts }: { readonly sheet: string; readonly parts: readonly string[] },
): string {
  // That each part has a name in both languages is held by the test that names them all.
  const names = parts.map((part) => t(`workbook.printPart.${part}` as TextKey));
  return t('workbook.printFault', { sheet, parts: names.join(t('workbook.columnSeparator')) });
}
