"""Packages that the forms of /gui-bai/ make, taken into the project by whoever receives them."""
