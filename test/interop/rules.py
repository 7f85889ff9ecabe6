"""Prints what openpyxl finds in each sheet: conditional formats, validations, the filter, notes and groups, as JSON."""
import json
import sys
import warnings

import openpyxl

warnings.simplefilter('ignore')
book = openpyxl.load_workbook(sys.argv[1])


def rgb(color):
    return color.rgb[-6:] if color is not None and color.type == 'rgb' else None


def rule(found):
    look = found.dxf
    fill = rgb(look.fill.bgColor) if look is not None and look.fill is not None else None
    return [found.type, found.operator, found.formula, fill]


def filtered(column):
    kinds = ['filters', 'customFilters', 'top10', 'dynamicFilter', 'colorFilter', 'iconFilter']
    return [column.colId, next((kind for kind in kinds if getattr(column, kind) is not None), None)]


print(json.dumps([{
    'name': sheet.title,
    'conditional': {str(block.sqref): [rule(one) for one in block.rules] for block in sheet.conditional_formatting},
    'validations': {str(one.sqref): [one.type, one.operator, one.formula1, one.formula2, one.error] for one in sheet.data_validations.dataValidation},
    'filter': [sheet.auto_filter.ref, [filtered(column) for column in sheet.auto_filter.filterColumn]],
    'hidden': sorted(row for row, line in sheet.row_dimensions.items() if line.hidden),
    'notes': {cell.coordinate: cell.comment.text.split('Comment:\n')[-1].strip() for row in sheet.iter_rows() for cell in row if cell.comment},
} for sheet in book.worksheets], ensure_ascii=False))
