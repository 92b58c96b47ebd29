# Colleagues, the trail of accounts, and people who are not to meet.
people-blocks-title = People you know
people-blocks-hint = Whom you do not want to meet here
