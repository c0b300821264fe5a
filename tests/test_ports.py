"""Before the site is served: is its port free?"""

import socket

from macros.building.ports import fault


def test_a_port_that_is_taken_or_is_none_is_said_in_one_sentence() -> None:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        one.listen()
        port = str(one.getsockname()[1])
        taken = f"Port {port} cannot be used (Address already in use). Try: make serve PORT=8001"
        assert fault(port) == taken
    assert fault(port) == ""
    for none in ("", "eighty", "0", "65536", "-1"):
        assert fault(none).startswith(f"“{none}” is no port;")
