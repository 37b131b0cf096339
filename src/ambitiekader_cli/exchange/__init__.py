"""Files of other programs, such as sheets and calendars: values in, bytes out, and back."""
