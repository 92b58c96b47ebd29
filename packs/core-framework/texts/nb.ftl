pack-title = Brobygger kjerne
pack-about = Prosjektets eget kompetanserammeverk: 87 utsagn på 14 områder, hvert med en begrunnelse og et eksempel fra praksis.
