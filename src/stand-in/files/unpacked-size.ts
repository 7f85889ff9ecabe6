import { OpcPackage } from './package/opc-package';

/**
 * How much XML there is in a workbook's file, in bytes: what opening it costs grows with that. Read off the list of the
 * file's parts, nothing is unpacked.
 * @throws NotAWorkbookError where that list cannot be read
 */
export function unpackedSize(bytes: Uint8Array): number {
  return OpcPackage.open(bytes)
    .entries.filter(({ name }) => /\.xml$/iu.test(name))
    .reduce((sum, { size }) => sum + size, 0);
}
