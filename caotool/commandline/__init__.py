"""The program without a screen: one small module a command, over the same session as the terminal program."""
