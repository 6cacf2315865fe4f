"""The columns of a list: the headings found, what each means, what its values say of it, lists that stand side by side."""
