"""Files as offices make them, in Excel, Word, LibreOffice or as text, become grids of cells."""
