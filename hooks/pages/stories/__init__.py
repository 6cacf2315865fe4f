"""Stories and what may stand in them: /cau-chuyen/."""
