"""Prints what openpyxl finds of how sheets look, print, are laid out and protected, as JSON."""
import json
import sys
import warnings
import zipfile
from xml.etree import ElementTree

import openpyxl

warnings.simplefilter('ignore')
path = sys.argv[1]
book = openpyxl.load_workbook(path)
package = zipfile.ZipFile(path)


def rgb(color):
    return color.rgb[-6:] if color is not None and color.type == 'rgb' else None


def look(cell):
    font, fill, place, sides = cell.font, cell.fill, cell.alignment, cell.border
    lines = {side: [getattr(sides, side).style, rgb(getattr(sides, side).color)]
             for side in ['top', 'bottom', 'left', 'right', 'diagonal'] if getattr(sides, side) is not None and getattr(sides, side).style}
    return {
        'font': [font.name, font.sz, font.b, font.i, font.u, font.strike, font.vertAlign, rgb(font.color)],
        'fill': [fill.fill_type, rgb(fill.fgColor), rgb(fill.bgColor)] if hasattr(fill, 'fgColor') else [fill.type, fill.degree],
        'borders': lines,
        'diagonals': [bool(sides.diagonalUp), bool(sides.diagonalDown)],
        'alignment': [place.horizontal, place.vertical, bool(place.wrap_text), place.indent, place.textRotation, bool(place.shrink_to_fit), place.readingOrder],
        'format': cell.number_format,
        'protection': [cell.protection.locked, cell.protection.hidden],
    }


def table(one):
    style, chosen = one.tableStyleInfo, one.autoFilter
    return {
        'ref': one.ref,
        'header': one.headerRowCount,
        'totals': one.totalsRowCount,
        'style': style and [style.name, style.showFirstColumn, style.showLastColumn, style.showRowStripes, style.showColumnStripes],
        'columns': [[column.name, column.totalsRowFunction, column.totalsRowLabel, column.calculatedColumnFormula and column.calculatedColumnFormula.attr_text]
                    for column in one.tableColumns],
        'filter': chosen and [chosen.ref, [[column.colId, column.filters and column.filters.filter] for column in chosen.filterColumn]],
    }


def paper(sheet):
    setup, margins, options, layout = sheet.page_setup, sheet.page_margins, sheet.print_options, sheet.HeaderFooter
    texts = {name: [getattr(part, side).text for side in ['left', 'center', 'right']]
             for name in ['oddHeader', 'oddFooter', 'evenHeader', 'evenFooter', 'firstHeader', 'firstFooter'] for part in [getattr(layout, name)]}
    return {
        'setup': [setup.orientation, setup.paperSize, setup.scale, setup.fitToWidth, setup.fitToHeight, bool(sheet.sheet_properties.pageSetUpPr and sheet.sheet_properties.pageSetUpPr.fitToPage)],
        'options': [setup.pageOrder, bool(setup.blackAndWhite), bool(setup.draft), setup.errors, setup.cellComments, setup.firstPageNumber, bool(setup.useFirstPageNumber)],
        'margins': [margins.left, margins.right, margins.top, margins.bottom, margins.header, margins.footer],
        'print': [bool(options.horizontalCentered), bool(options.verticalCentered), bool(options.gridLines), bool(options.headings)],
        'breaks': [[brk.id for brk in sheet.row_breaks.brk], [brk.id for brk in sheet.col_breaks.brk]],
        'titles': [sheet.print_title_rows, sheet.print_title_cols],
        'area': str(sheet.print_area),
        'texts': {name: found for name, found in texts.items() if any(found)},
        'different': [bool(layout.differentOddEven), bool(layout.differentFirst), layout.scaleWithDoc, layout.alignWithMargins],
    }


def runs(part):
    space = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'
    if part not in package.namelist():
        return []
    return [[[run.find(space + 't').text, run.find(f'{space}rPr/{space}b') is not None] for run in item.findall(space + 'r')]
            for item in ElementTree.fromstring(package.read(part)).findall(space + 'si') if item.find(space + 'r') is not None]


def sheet_of(sheet):
    guard = sheet.protection
    return {
        'name': sheet.title,
        'state': sheet.sheet_state,
        'tab': rgb(sheet.sheet_properties.tabColor),
        'view': [sheet.freeze_panes, sheet.sheet_view.showGridLines, sheet.sheet_view.showRowColHeaders],
        'merges': sorted(str(area) for area in sheet.merged_cells.ranges),
        'rows': {row: [line.ht, line.hidden, line.outlineLevel] for row, line in sheet.row_dimensions.items() if line.ht or line.hidden or line.outlineLevel},
        'columns': {name: [round(line.width, 2), line.hidden, line.min, line.max] for name, line in sheet.column_dimensions.items()},
        'links': {cell.coordinate: [cell.hyperlink.target, cell.hyperlink.location, cell.hyperlink.tooltip] for row in sheet.iter_rows() for cell in row if cell.hyperlink},
        'cells': {cell.coordinate: cell.value for row in sheet.iter_rows() for cell in row if cell.value is not None},
        'tables': {one.displayName: table(one) for one in sheet.tables.values()},
        'protection': guard.sheet and {key: getattr(guard, key) for key in ['formatCells', 'insertRows', 'sort', 'autoFilter', 'selectLockedCells', 'objects']} | {'password': bool(guard.password or guard.hashValue)},
        'paper': paper(sheet),
        'looks': {cell.coordinate: look(cell) for row in sheet.iter_rows() for cell in row if cell.has_style},
    }


json.dump({
    'sheets': {sheet.title: sheet_of(sheet) for sheet in book.worksheets},
    'active': book.active.title,
    'locked': bool(book.security and book.security.lockStructure),
    'rich': runs('xl/sharedStrings.xml'),
    'parts': package.namelist(),
}, sys.stdout, ensure_ascii=False, default=str)
