# Kolleger, sporet af konti, og personer, der ikke skal mødes.
people-blocks-title = Personer, du kender
people-blocks-hint = Hvem du ikke vil møde her
