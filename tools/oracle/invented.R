# That the invented study is the same in R and Rust: sums and counts of its columns.
source(file.path(Sys.getenv("ORACLE_HERE", "."), "common.R"))
cases <- lapply(c(1, 2, 7, 40, 123, 200), function(seed) {
  study <- simulated(seed)
  values <- c(seed = seed, support = sum(study$group == "support"))
  for (column in setdiff(names(study), c("person", "site", "peer", "group"))) {
    values[paste("sum", column)] <- sum(study[[column]], na.rm = TRUE)
    values[paste("n", column)] <- sum(!is.na(study[[column]]))
  }
  case(sprintf("invented %d", seed), as.list(values))
})
expected("invented", cases)
