"""Communes and wards, their former units and their maps: /dia-phuong/."""
