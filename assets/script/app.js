// What every page loads.
