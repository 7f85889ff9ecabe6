import { formatArea } from '../../model/address';
import type { SheetModel } from '../../model/sheet';
import type { PackageEdit } from '../package/package-edit';
import { encodeString } from '../xml/text';
import type { Dialect } from './cells/dialect';
import { writeDrawing } from './drawings';
import type { StyleWriter } from './styles';
import { filteredTableXml, TABLE_TYPE } from './tables/tables';
import { element } from './xml';

const CUSTOM_PROPERTY_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty';

/** Writes what a sheet keeps in parts of its own, and gives the elements in the sheet that point there. */
export class RelatedParts {
  /** @param idName the relationship id's attribute as that sheet's part spells it: `r:id`. */
  constructor(
    private readonly edit: PackageEdit,
    private readonly dialect: Dialect,
    private readonly sheetPath: string,
    private readonly idName: string,
  ) {}

  /** One part for each table given, numbered by `nextTableId`. */
  tables(sheet: SheetModel, styles: StyleWriter): string {
    if (sheet.tables.length === 0) return '';
    const parts = sheet.tables.map((table) => {
      const path = this.edit.freePath('xl/tables/table', '.xml');
      this.edit.put(path, filteredTableXml(table, sheet, this.dialect, styles), TABLE_TYPE);
      return element('tablePart', { [this.idName]: this.relate('table', path) });
    });
    return element('tableParts', { count: parts.length }, parts.join(''));
  }

  hyperlinks({ hyperlinks }: SheetModel): string {
    const links = hyperlinks.map(({ area, address, documentReference, screenTip }) =>
      element('hyperlink', {
        ref: formatArea(area),
        [this.idName]: address === undefined ? undefined : this.relate('hyperlink', address, true),
        location: documentReference === undefined ? undefined : encodeString(documentReference),
        tooltip: screenTip === undefined ? undefined : encodeString(screenTip),
      }),
    );
    return links.length === 0 ? '' : element('hyperlinks', {}, links.join(''));
  }

  drawing(sheet: SheetModel): string {
    const path = writeDrawing(sheet, undefined, { edit: this.edit, dialect: this.dialect });
    return path === undefined ? '' : element('drawing', { [this.idName]: this.relate('drawing', path) });
  }

  /** Excel keeps each custom property of a sheet as UTF-16 text in a part of its own. */
  customProperties({ customProperties }: SheetModel): string {
    const properties = [...customProperties].map(([name, value]) => {
      const path = this.edit.freePath('xl/customProperty', '.bin');
      this.edit.put(path, utf16(value), CUSTOM_PROPERTY_TYPE);
      return element('customPr', { name: encodeString(name), [this.idName]: this.relate('customProperty', path) });
    });
    return properties.length === 0 ? '' : element('customProperties', {}, properties.join(''));
  }

  private relate(kind: string, target: string, external = false): string {
    return this.edit.relationshipsOf(this.sheetPath).add(this.dialect.relationshipType(kind), target, external);
  }
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index += 1) view.setUint16(index * 2, text.charCodeAt(index), true);
  return bytes;
}
