"""How what is recorded has spread over time and place: /lan-toa/."""
