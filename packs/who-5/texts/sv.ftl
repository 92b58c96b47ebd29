pack-title = WHO-5
pack-about = Hur WHO-5 poängsätts. Själva frågorna installeras av den som driver programmet.
