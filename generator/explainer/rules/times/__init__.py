"""Time: what ends before it begins, comes after what it caused, or has long been over."""
