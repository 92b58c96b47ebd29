# Kolleger, sporet av kontoer, og personer som ikke skal møtes.
people-blocks-title = Personer du kjenner
people-blocks-hint = Hvem du ikke vil møte her
