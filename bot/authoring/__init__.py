"""Lesson files in, a course out: reading, linting, mending and starting lessons.

    folder ──▶ read ──▶ WrittenCourse ──▶ judge ─▶ faults
               (blocks, parse)        └─▶ build ─▶ Course     load() does both

    lint: each lesson's folder ──▶ Verdict ──▶ all verdicts together ──▶ faults

A `Written…` value is what stands on the page, with its line; a `Lesson` is what the tutor teaches.
"""
