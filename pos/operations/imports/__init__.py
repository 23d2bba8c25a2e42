"""Catalogue files: read a sheet, know its columns, check each row, plan."""
