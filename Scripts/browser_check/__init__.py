"""Opens reports in Chromium and looks for everything that a reader could stumble over."""
