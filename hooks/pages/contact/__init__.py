"""How readers reach the newsroom, and whom to ask what: /lien-he/."""
