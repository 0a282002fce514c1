"""What would deceive a reader, or give somebody away: addresses, letters, personal data."""
