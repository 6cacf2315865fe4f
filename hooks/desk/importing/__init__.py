"""`campaign import-list`: an office's list, row by row, becomes recipients or refusals."""
