"""How a page is dressed: templates, shells of the theme, structured data, link cards."""
