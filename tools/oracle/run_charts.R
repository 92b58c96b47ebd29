# Run charts and control charts by the published formulas, written anew in R's own words (rle, choose, qbinom): there is
# no package for them here. Series are public data in the order they come, with gaps where a value is missing, and the
# invented studies. Signs are compared by their number and the sum of their places.
source(file.path(Sys.getenv("ORACLE_HERE", "."), "common.R"))

# Swed and Eisenhart 1943: how likely r runs are of m above and n below.
of_runs <- function(r, m, n) {
  k <- r %/% 2
  if (r < 2) return(0)
  if (r %% 2 == 0) 2 * choose(m - 1, k - 1) * choose(n - 1, k - 1) / choose(m + n, m)
  else (choose(m - 1, k) * choose(n - 1, k - 1) + choose(m - 1, k - 1) * choose(n - 1, k)) / choose(m + n, m)
}

places <- function(x) if (length(x) == 0) 0 else sum(x)

run_values <- function(y, baseline = length(y)) {
  line <- median(y[seq_len(baseline)], na.rm = TRUE)
  at <- which(!is.na(y)); v <- y[at]
  useful <- at[v != line]
  side <- sign(v[v != line] - line)
  r <- rle(side)
  ends <- cumsum(r$lengths); starts <- ends - r$lengths + 1
  shift <- which(r$lengths >= 6)
  by_length <- which(r$lengths > round(log2(length(useful)) + 3))
  # The points that remain when of equal neighbours the first is kept.
  kept <- at[c(TRUE, diff(v) != 0)]
  move <- rle(sign(diff(y[kept])))
  to <- cumsum(move$lengths) + 1; from <- to - move$lengths
  trend <- which(move$lengths >= 4)
  m <- sum(side > 0); n <- sum(side < 0)
  law <- sapply(0:(m + n), of_runs, m, n)
  few <- cumsum(law); many <- rev(cumsum(rev(law)))
  runs <- length(r$lengths)
  list(median = line, values = length(v), useful = length(useful), runs = runs, longest = max(r$lengths), "usual longest" = round(log2(length(useful)) + 3),
    "fewest crossings" = qbinom(0.05, length(useful) - 1, 0.5), fewest = which(few > 0.025)[1] - 1, most = tail(which(many > 0.025), 1) - 1,
    "as few" = min(1, few[runs + 1]), "as many" = min(1, many[runs + 1]), shifts = length(shift), "shift places" = places(useful[starts[shift]]) + 1000 * places(useful[ends[shift]]),
    "shifts by length" = length(by_length), trends = length(trend), "trend places" = places(kept[from[trend]]) + 1000 * places(kept[to[trend]]), rising = sum(move$values[trend] > 0))
}

# Signs from how many sigma each point lies off; places are those among all, gaps counted.
sign_values <- function(z, at, prefix) {
  n <- length(z)
  r <- rle(sign(z))
  ends <- cumsum(r$lengths)
  long <- function(k) unlist(lapply(which(r$values != 0 & r$lengths >= k), function(i) (ends[i] - r$lengths[i] + 1):ends[i]))
  zone <- function(border, needed, of) Filter(function(i) {
    last <- z[max(1, i - of + 1):i]
    (z[i] > border && sum(last > border) >= needed) || (z[i] < -border && sum(last < -border) >= needed)
  }, seq_len(n))
  found <- list(outside = which(abs(z) > 3), "run of 8" = long(8), "run of 9" = long(9), "two of three" = zone(2, 2, 3), "four of five" = zone(1, 4, 5))
  values <- lapply(found, function(i) places(at[i]))
  names(values) <- paste(prefix, names(found))
  values
}

single_values <- function(y, baseline = length(y)) {
  at <- which(!is.na(y))
  early <- seq_len(baseline)
  range <- c(NA, abs(diff(y)))
  centre <- mean(y[early], na.rm = TRUE)
  mean_range <- mean(range[early], na.rm = TRUE)
  median_range <- median(range[early], na.rm = TRUE)
  c(list("x centre" = centre, "x lower" = centre - 2.66 * mean_range, "x upper" = centre + 2.66 * mean_range, "range upper" = 3.268 * mean_range,
    "ranges outside" = sum(range > 3.268 * mean_range, na.rm = TRUE), "median upper" = centre + 3.145 * median_range, "median range upper" = 3.865 * median_range),
    sign_values((y[at] - centre) / (2.66 * mean_range / 3), at, "x"))
}

count_values <- function(events, size, kind) {
  at <- which(!is.na(events))
  centre <- sum(events[at]) / sum(size[at])
  value <- events / size
  sigma <- sqrt(if (kind == "p") centre * (1 - centre) / size else centre / size)
  z <- (value - centre) / sigma
  spread <- mean(abs(diff(z)), na.rm = TRUE) / 1.128
  top <- if (kind == "p") 1 else Inf
  named <- function(values) setNames(values, paste(kind, names(values)))
  c(named(list(centre = centre, "lower sum" = sum(pmax(0, centre - 3 * sigma), na.rm = TRUE), "upper sum" = sum(pmin(top, centre + 3 * sigma), na.rm = TRUE),
    spread = spread, "wide upper sum" = sum(pmin(top, centre + 3 * sigma * spread), na.rm = TRUE))),
    sign_values(z[at], at, kind), sign_values(z[at] / spread, at, paste("wide", kind)))
}

read <- function(name, column) public(name)[[column]]
series <- list(
  "airquality Ozone" = read("airquality", "Ozone"), "airquality Solar.R" = read("airquality", "Solar.R"), "airquality Wind" = read("airquality", "Wind"),
  "airquality Temp" = read("airquality", "Temp"), "sleepstudy Reaction" = read("sleepstudy", "Reaction"), "ChickWeight weight" = read("ChickWeight", "weight")[1:120],
  "Dyestuff Yield" = read("Dyestuff", "Yield"), "Penicillin diameter" = read("Penicillin", "diameter"), "warpbreaks breaks" = read("warpbreaks", "breaks"),
  "Oats yield" = read("Oats", "yield"), "cake angle" = read("cake", "angle"), "mtcars mpg" = read("mtcars", "mpg"), "BtheB bdi.5m" = read("BtheB", "bdi.5m"),
  "boys_bmi bmi" = read("boys_bmi", "bmi"), "birthwt lwt" = read("birthwt", "lwt"), "nhanes chl" = read("nhanes", "chl"))
single <- lapply(names(series), function(name) case(paste("series", name), c(run_values(series[[name]]), single_values(series[[name]]))))
# With the first twenty places as baseline.
early <- lapply(c("airquality Wind", "cake angle", "airquality Temp"), function(name) case(paste("early", name), c(run_values(series[[name]], 20), single_values(series[[name]], 20))))

# Events and sizes by a column, in its order; `hit` is 0 or 1, or a count.
by <- function(group, hit) list(events = as.vector(tapply(hit, group, sum)), size = as.vector(tapply(hit, group, length)))
shares <- list("birthwt low age" = by(read("birthwt", "age"), read("birthwt", "low")), "infert case age" = by(read("infert", "age"), read("infert", "case")),
  "lung status age" = by(read("lung", "age"), read("lung", "status") - 1), "veteran status karno" = by(read("veteran", "karno"), read("veteran", "status")),
  "retinopathy status age" = by(read("retinopathy", "age"), read("retinopathy", "status")))
rates <- list("epil y subject" = by(read("epil", "subject"), read("epil", "y")), "epil y age" = by(read("epil", "age"), read("epil", "y")),
  "birthwt ftv age" = by(read("birthwt", "age"), read("birthwt", "ftv")), "infert parity age" = by(read("infert", "age"), read("infert", "parity")))
counted <- c(lapply(names(shares), function(n) case(paste("share", n), with(shares[[n]], count_values(events, size, "p")))),
  lapply(names(rates), function(n) case(paste("rate", n), with(rates[[n]], count_values(events, size, "u")))))

# Invented: y of all rows in order, and gap with its holes; events by dozens of rows, the fourth dozen not counted.
invented <- lapply(seq(1, 200, by = 5), function(seed) {
  study <- simulated(seed)
  dozen <- (seq_len(nrow(study)) - 1) %/% 12
  events <- as.vector(tapply(study$event, dozen, sum)); size <- as.vector(tapply(study$event, dozen, length))
  answers <- as.vector(tapply(study$item1, dozen, sum))
  events[4] <- NA; answers[4] <- NA; size[4] <- NA
  named <- function(prefix, values) setNames(values, paste(prefix, names(values)))
  gap <- run_values(study$gap)
  case(sprintf("invented %d", seed), c(run_values(study$y), named("gap", gap[c("runs", "as few", "shift places", "trend places")]), single_values(study$gap),
    count_values(events, size, "p"), count_values(answers, size / 2, "u")))
})
expected("run_charts", c(single, early, counted, invented))
