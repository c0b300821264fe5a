button.title = words.press_here ?? "";
