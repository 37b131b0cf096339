"""What a command does: values in, values out. It prints nothing and ends nothing."""
