"""What hangs on the till's serial ports: scanners, scales and pole displays."""
