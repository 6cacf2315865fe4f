"""People, families, clans, communities, units and initiatives: /guong-sang/."""
