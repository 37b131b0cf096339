"""What was asked, and how do we end? It alone prints, and reads the clock and the environment."""
