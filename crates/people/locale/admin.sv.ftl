# Kollegor, spåret av konton och personer som inte ska mötas.
people-blocks-title = Personer du känner
people-blocks-hint = Vem du inte vill möta här
