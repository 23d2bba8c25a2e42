"""A booth day played through the real program, with a picture of each screen."""
