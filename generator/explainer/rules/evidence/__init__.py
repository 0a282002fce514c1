"""What statements rest on: two publishers, accounts of each side, figures that hold."""
