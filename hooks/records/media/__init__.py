"""What lies beside records as a file of its own: recordings, subtitles, photos, and what they tell besides."""
