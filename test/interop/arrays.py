"""Writes a workbook with array formulas as Ctrl+Shift+Enter makes them, by the tool that is named."""
import sys

path, tool = sys.argv[1:]
TABLE = '=WINDOWSCORES(1)'
SINGLE = '=WINDOWSCORE(7)'
if tool == 'xlsxwriter':
    import xlsxwriter

    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet('查分')
    sheet.write_array_formula('B2:C3', '{%s}' % TABLE)
    for place in ['B1', 'D2', 'B4']:
        sheet.write_formula(place, SINGLE)
    book.close()
else:
    import openpyxl

    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = '查分'
    sheet['B2'] = TABLE
    # So in openpyxl 3.0; 3.1 has a class for it.
    sheet.formula_attributes['B2'] = {'t': 'array', 'ref': 'B2:C3'}
    for place in ['B1', 'D2', 'B4']:
        sheet[place] = SINGLE
    book.save(path)
