"""What browsers run: its modules, and the files made of them."""
