# Det, dette rum siger.
people-problem-first-name = Skriv fornavnet
people-problem-email = Skriv e-mailadressen, som den er, for eksempel ola@example.org
people-problem-phone = Skriv telefonnummeret kun med tal
people-refusal-consent-days = Vælg en dato inden for to år
people-refusal-block-self = Vælg en anden end personen selv
people-about-title = Hvem kan se hvad om dig
