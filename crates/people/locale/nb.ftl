# Det dette rommet sier.
people-problem-first-name = Skriv fornavnet
people-problem-email = Skriv e-postadressen som den er, for eksempel ola@example.org
people-problem-phone = Skriv telefonnummeret med bare tall
people-refusal-consent-days = Velg en dato innen to år
people-refusal-block-self = Velg en annen enn personen selv
people-about-title = Hvem kan se hva om deg
