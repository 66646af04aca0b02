"""Reports and exports as files: a Report or a stream of events in; Word, Excel, CSV, JSON Lines, xAPI or a page out.

Report ─▶ word.py (docx) · sheet.py (xlsx) · plain.py (csv, json) · page.py (html to print)
Trace… ─▶ traces.py (jsonl, csv, xapi), one line at a time, whatever their number
"""
