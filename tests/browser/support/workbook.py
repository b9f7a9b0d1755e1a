"""Workbooks of spreadsheets, by a library of its own.

workbook.py read FILE          prints { sheet: rows }, days as { "date": ISO 8601, "format": how they are shown }
workbook.py write FILE < JSON  makes a file of [{ "name", "rows" }]; { "date": ISO 8601 } is a day
"""

import datetime
import json
import sys

import openpyxl


def told(cell):
    value = cell.value
    if isinstance(value, datetime.datetime):
        return {"date": value.date().isoformat(), "format": cell.number_format}
    return value


def read(path):
    book = openpyxl.load_workbook(path)
    json.dump({sheet.title: [[told(cell) for cell in row] for row in sheet.iter_rows()] for sheet in book}, sys.stdout)


def given(value):
    return datetime.datetime.fromisoformat(value["date"]) if isinstance(value, dict) else value


def write(path):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for sheet in json.load(sys.stdin):
        page = book.create_sheet(sheet["name"])
        for row in sheet["rows"]:
            page.append([given(value) for value in row])
    book.save(path)


{"read": read, "write": write}[sys.argv[1]](sys.argv[2])
