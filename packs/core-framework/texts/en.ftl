pack-title = Brobygger core
pack-about = A competence framework of the project's own: 87 statements in 14 domains, each with its reason and an example from practice.
