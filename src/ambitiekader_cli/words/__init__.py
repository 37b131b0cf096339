"""Every Dutch phrase for a value, once: used by rules, diff, report and documents alike."""
