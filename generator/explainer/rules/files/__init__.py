"""Files beside the records: seeds, tables, pictures, outlines of maps, and those nobody reads."""
