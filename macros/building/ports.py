"""Says before the site is served whether its port is free: `make serve PORT=…`."""

import socket
import sys


def fault(port: str) -> str:
    """Why nothing can be served at a port of this machine; "" where it can."""
    if not (port.isdecimal() and 0 < int(port) < 65536):
        return f"“{port}” is no port; write a number up to 65535, as in: make serve PORT=8001"
    with socket.socket() as one:
        # As the server does it: a port that was in use until a moment ago is free.
        one.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            one.bind(("127.0.0.1", int(port)))
        except OSError as error:
            return f"Port {port} cannot be used ({error.strerror}). Try: make serve PORT=8001"
    return ""


if __name__ == "__main__":
    sys.exit(fault(sys.argv[1]) or 0)
