"""What runs around the build: browser code in, finished pages out."""
