from macros.reading.messages import tell

UNREAD = tell("tag", "unread")
