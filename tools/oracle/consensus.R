# Kendall's W by friedman.test, content validity by its formulas, Lawshe's borders by pbinom, Wilson's interval by
# prop.test, rounds of a panel by wilcox.test.
source(file.path(Sys.getenv("ORACLE_HERE", "."), "common.R"))

# x has a row a judge and a column a thing.
all_of <- function(name, x) {
  x <- as.matrix(x[complete.cases(x), ])
  m <- nrow(x); k <- ncol(x)
  friedman <- friedman.test(x)
  chi <- unname(friedman$statistic)
  agreeing <- colSums(x >= 3)
  index <- agreeing / m
  chance <- dbinom(agreeing, m, 0.5)
  values <- c(w = chi / (m * (k - 1)), chi = chi, p = friedman$p.value, average = mean(index), universal = mean(index == 1),
    median = median(x[, 1]), range = IQR(x[, 1]), moved = sum(x[, 1] != x[, 2]))
  for (i in seq_len(k)) {
    values[paste("index", i)] <- index[i]
    values[paste("kappa", i)] <- (index[i] - chance[i]) / (1 - chance[i])
  }
  kinds <- sort(unique(c(x[, 1], x[, 2])))
  shares <- function(v) sapply(kinds, function(kind) mean(v == kind))
  values["net"] <- sum(abs(shares(x[, 2]) - shares(x[, 1]))) / 2
  values["wilcoxon"] <- suppressWarnings(wilcox.test(x[, 2], x[, 1], paired = TRUE)$p.value)
  case(name, as.list(values))
}

borders <- c()
for (n in 5:60) borders[paste("critical", n)] <- qbinom(0.05, n, 0.5, lower.tail = FALSE) + 1
for (pair in list(c(4, 5), c(9, 10), c(13, 20), c(40, 41))) {
  borders[paste("low", pair[1], pair[2])] <- suppressWarnings(prop.test(pair[1], pair[2], correct = FALSE)$conf.int[1])
  borders[paste("chance", pair[1], pair[2])] <- dbinom(pair[1], pair[2], 0.5)
}
cases <- list(case("borders", as.list(borders)))
bfi <- public("bfi")
for (letter in c("A", "C", "E", "N", "O")) cases <- c(cases, list(all_of(paste("bfi", letter), bfi[paste0(letter, 1:5)])))
for (seed in seq(3, 199, 4)) {
  study <- simulated(seed)
  cases <- c(cases, list(all_of(sprintf("invented %d", seed), study[study$wave == 0, paste0("item", 1:6)])))
}
expected("consensus", cases)
