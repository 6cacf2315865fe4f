"""The plan, its criteria and dates: /ke-hoach/, /tieu-chi/."""
