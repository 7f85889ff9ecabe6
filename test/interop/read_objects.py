"""Prints what openpyxl finds of a workbook beside its cells: charts, styles, names, properties, protection, as JSON."""
import json
import sys
import zipfile
from xml.etree import ElementTree

import openpyxl


def text_of(title):
    rich = title and title.tx and title.tx.rich
    return rich and ''.join(run.t for paragraph in rich.p for run in (paragraph.r or []))


def cached(data):
    cache = data and data.numRef and data.numRef.numCache
    return cache and [float(point.v) for point in cache.pt]


def series(one):
    values = getattr(one, 'val', None) or getattr(one, 'yVal', None)
    return {'formula': values.numRef.f, 'cached': cached(values)}


path = sys.argv[1]
book = openpyxl.load_workbook(path)
package = zipfile.ZipFile(path)
parts = package.namelist()
custom = ElementTree.fromstring(package.read('docProps/custom.xml')) if 'docProps/custom.xml' in parts else []
# Openpyxl keeps them in a list before version 3.1, in a dictionary since.
names = book.defined_names.definedName if hasattr(book.defined_names, 'definedName') else book.defined_names.values()
json.dump({
    'charts': [
        {
            'sheet': sheet.title,
            'type': type(chart).__name__,
            'parts': [type(part).__name__ for part in chart._charts],
            'title': text_of(chart.title),
            'from': [chart.anchor._from.col, chart.anchor._from.row],
            'to': [chart.anchor.to.col, chart.anchor.to.row],
            'series': [series(one) for part in chart._charts for one in part.ser],
        }
        for sheet in book.worksheets for chart in sheet._charts
    ],
    'styles': {cell.coordinate: cell.style for sheet in book.worksheets for row in sheet.iter_rows() for cell in row if cell.style != 'Normal'},
    'names': {defined.name: defined.value for defined in names},
    'title': book.properties.title,
    'custom': {prop.get('name'): ''.join(prop.itertext()) for prop in custom},
    'locked': bool(book.security and book.security.lockStructure),
    'pictures': [part for part in parts if part.startswith('xl/media/')],
    'customXml': [part for part in parts if part.startswith('customXml/item') and 'Props' not in part],
}, sys.stdout, ensure_ascii=False)
