"""The titles and awards, a page for each, and the documents they rest on: /danh-hieu/."""
