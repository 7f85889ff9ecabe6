"""Prints a workbook as openpyxl reads it: sheets with their cells, types, merges, breaks and print set-up, as JSON."""
import datetime
import json
import sys

import openpyxl


def plain(value):
    return value.isoformat() if isinstance(value, (datetime.date, datetime.time)) else value


book = openpyxl.load_workbook(sys.argv[1])
sheets = []
for sheet in book.worksheets:
    setup = sheet.page_setup
    sheets.append({
        'name': sheet.title,
        'cells': {cell.coordinate: [cell.data_type, plain(cell.value)] for row in sheet.iter_rows() for cell in row if cell.value is not None},
        'merges': sorted(str(area) for area in sheet.merged_cells.ranges),
        'tables': sorted(sheet.tables),
        'rowBreaks': [brk.id for brk in sheet.row_breaks.brk],
        'orientation': setup.orientation,
        'paper': setup.paperSize,
        'fitToPage': bool(sheet.sheet_properties.pageSetUpPr and sheet.sheet_properties.pageSetUpPr.fitToPage),
        'titles': sheet.print_title_rows,
        'footer': [sheet.oddFooter.left.text, sheet.oddFooter.center.text, sheet.oddFooter.right.text],
    })
json.dump(sheets, sys.stdout, ensure_ascii=False)
