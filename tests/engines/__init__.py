"""Each flow and each kind of page once in Firefox and in WebKit; `make engines` runs them."""
