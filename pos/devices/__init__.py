"""What hangs on the till's serial ports: scanners and scales."""
