# What this room says.
people-problem-first-name = Write the first name
people-problem-email = Write the e-mail address as it stands, for example ola@example.org
people-problem-phone = Write the phone number with digits only
people-refusal-consent-days = Choose a date within two years
people-refusal-block-self = Choose somebody else than the person themselves
people-about-title = Who can see what about you
