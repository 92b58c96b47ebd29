pack-title = WHO-5
pack-about = How the WHO-5 Well-Being Index is scored. The questions themselves are installed by the one who runs the program.
