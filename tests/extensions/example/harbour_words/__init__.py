"""What one newsroom adds to the generator."""
