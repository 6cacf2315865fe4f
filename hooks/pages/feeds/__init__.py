"""Theo dõi: what is new as feeds, the plan's deadlines as a calendar."""
