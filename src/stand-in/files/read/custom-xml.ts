import type { CustomXmlPart, WorkbookModel } from '../../model/workbook';
import type { OpcPackage } from '../package/opc-package';
import { attributeNamed, parseTree } from '../xml/tree';

/** Reads the custom XML parts of the workbook, with the ids that their properties give them. */
export function readCustomXml(source: OpcPackage, workbookPath: string, model: WorkbookModel): void {
  for (const { target } of source.relationshipsOf(workbookPath).ofKind('customXml')) {
    const xml = source.has(target) ? source.text(target) : undefined;
    if (xml === undefined) continue;
    model.customXmlParts.push({ id: idOf(source, target), xml, path: target } satisfies CustomXmlPart);
  }
}

function idOf(source: OpcPackage, path: string): string {
  const properties = source.relationshipsOf(path).ofKind('customXmlProps')[0]?.target;
  const text = properties === undefined ? undefined : source.text(properties);
  try {
    const id = text === undefined ? undefined : attributeNamed(parseTree(text), 'itemID');
    if (id !== undefined) return id;
  } catch {
    // Properties that cannot be read give no id, and pass through.
  }
  return `{${crypto.randomUUID().toUpperCase()}}`;
}
