"""The plan, its criteria, titles and dates: /ke-hoach/, /tieu-chi/, /danh-hieu/."""
