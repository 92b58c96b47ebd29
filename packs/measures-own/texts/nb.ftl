pack-title = Der jeg er nå
pack-about = Tolv spørsmål som er laget i prosjektet, om håp, andre mennesker, likepersonen og hvordan du har det. De er ikke validert.
