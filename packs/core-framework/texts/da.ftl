pack-title = Brobygger kerne
pack-about = Projektets egen kompetenceramme: 87 udsagn på 14 områder, hvert med en begrundelse og et eksempel fra praksis.
