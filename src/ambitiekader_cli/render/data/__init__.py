"""From the kader to plain data for a template. Pure, and free of markup: names, dates, lists."""
