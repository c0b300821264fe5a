from macros.reading.messages import tell

print(tell("tag", "unread"))
