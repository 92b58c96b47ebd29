# Health economics by the published formulas, written anew in R's own words: discounting and the net result, break-even by
# uniroot, tornado and drawn net results by R's quantile functions from the same stream of chance, EQ-5D-5L over all
# 3,125 states, QALYs, adjusted differences by lm, differences by t.test, Fieller's limits by polyroot, points of the
# plane from the same draws, and boot::boot within Monte Carlo error.
source(file.path(Sys.getenv("ORACLE_HERE", "."), "common.R"))
suppressMessages(library(boot))
payers <- c("municipality", "region", "state", "other")
seeds <- seq(1, 200, by = 4)

# What one unit of money in a year is worth: rates hold from a year on, timing 0 beginning, 1 middle, 2 end.
worth <- function(year, from, rates, timing) {
  rate_of <- function(y) rates[findInterval(y, from)]
  grown <- if (year == 0) 1 else prod(1 + sapply(0:(year - 1), rate_of))
  1 / (grown * (1 + rate_of(year))^(timing / 2))
}

# A plan that Rust draws in the same way.
drawn_plan <- function(seed) {
  draw <- chance(seed)
  u <- draw$uniform
  plan <- list(people = floor(20 + u() * 100), success = 0.1 + u() * 0.5, timing = seed %% 3)
  plan$outlays <- lapply(1:4, function(i) list(payer = floor(u() * 4) + 1, year = floor(u() * 4), amount = rounded(5e4 + u() * 4e5, 0)))
  plan$consequences <- lapply(1:3, function(i) {
    first <- floor(u() * 3)
    list(payer = floor(u() * 4) + 1, first = first, last = first + floor(u() * 4), change = u() * 3 - 0.4, price = rounded(2e3 + u() * 3e4, 0))
  })
  rate <- 0.01 + u() * 0.06
  plan$from <- if (seed %% 2 == 0) 0 else c(0, 3)
  plan$rates <- if (seed %% 2 == 0) rate else c(rate, rate / 2)
  plan
}

flows <- function(plan) {
  last <- max(sapply(plan$outlays, `[[`, "year"), sapply(plan$consequences, `[[`, "last"))
  d <- sapply(0:last, worth, plan$from, plan$rates, plan$timing)
  cost <- benefit <- matrix(0, last + 1, 4)
  for (o in plan$outlays) cost[o$year + 1, o$payer] <- cost[o$year + 1, o$payer] + o$amount
  for (k in plan$consequences) {
    rows <- (k$first:k$last) + 1
    benefit[rows, k$payer] <- benefit[rows, k$payer] + plan$people * plan$success * k$change * k$price
  }
  list(cost = cost * d, benefit = benefit * d)
}
net <- function(plan) with(flows(plan), sum(benefit - cost))
level <- function(plan, rate) { plan$from <- 0; plan$rates <- rate; plan }
put <- function(plan, ...) modifyList(plan, list(...))

plan_case <- function(seed) {
  plan <- drawn_plan(seed)
  f <- flows(plan)
  by_payer <- colSums(f$benefit - f$cost)
  cumulative <- cumsum(rowSums(f$benefit - f$cost))
  first <- which(cumulative >= 0)[1] - 1
  lasting <- if (tail(cumulative, 1) < 0) NA else max(c(0, which(cumulative < 0))) 
  everybody <- flows(put(plan, success = 1))
  per_success <- sum(everybody$benefit)
  root <- function(at, low, high) if (at(low) * at(high) < 0) uniroot(at, c(low, high), tol = 1e-15, maxiter = 10000)$root else NA
  values <- list(net = sum(by_payer), cost = sum(f$cost), first = first, lasting = lasting,
    lowest = min(cumulative), everybody = if (per_success > 0) sum(f$cost) / per_success else NA,
    success = root(function(s) net(put(plan, success = s)), 0, 1),
    rate = root(function(r) net(level(plan, r)), 0, 2))
  for (i in 1:4) values[[payers[i]]] <- by_payer[i]
  turned <- function(low, high) abs(net(high) - net(low))
  first_price <- function(value) { plan$consequences[[1]]$price <- value; plan }
  all_outlays <- function(by) { plan$outlays <- lapply(plan$outlays, function(o) put(o, amount = o$amount * by)); plan }
  swings <- sort(c(turned(put(plan, success = 0.05), put(plan, success = 0.7)), turned(level(plan, 0.01), level(plan, 0.08)),
    turned(first_price(1000), first_price(9000)), turned(all_outlays(0.8), all_outlays(1.3))), decreasing = TRUE)
  for (i in 1:4) values[[sprintf("swing %d", i)]] <- swings[i]
  # Drawn: success beta (m, m/5), first price gamma (9000, 2500), first change normal (0.8, 0.3), first outlay
  # log-normal (2e5, 5e4), people triangular (10, 40, 90), rate uniform (0.01, 0.07).
  draw <- chance(seed + 5000)
  m <- plan$success; k <- m * (1 - m) / (m / 5)^2 - 1
  s2 <- log1p((5e4 / 2e5)^2)
  nets <- sapply(1:40, function(i) {
    u <- replicate(6, draw$uniform())
    p <- put(plan, success = qbeta(u[1], m * k, (1 - m) * k), people = triangle(u[5], 10, 40, 90))
    p$consequences[[1]]$price <- qgamma(u[2], shape = (9000 / 2500)^2, scale = 2500^2 / 9000)
    p$consequences[[1]]$change <- qnorm(u[3], 0.8, 0.3)
    p$outlays[[1]]$amount <- qlnorm(u[4], log(2e5) - s2 / 2, sqrt(s2))
    net(level(p, qunif(u[6], 0.01, 0.07)))
  })
  edges <- quantile(nets, c(0.025, 0.975), names = FALSE)
  values <- c(values, list("drawn mean" = mean(nets), "drawn sd" = sd(nets), "drawn low" = edges[1], "drawn high" = edges[2], "drawn above" = mean(nets > 0)))
  case(sprintf("plan %d", seed), values)
}

triangle <- function(p, low, mode, high) {
  below <- function(x) if (x < mode) (x - low)^2 / ((high - low) * (mode - low)) else 1 - (high - x)^2 / ((high - low) * (high - mode))
  uniroot(function(x) below(x) - p, c(low, high), tol = 1e-14, maxiter = 10000)$root
}

law_cases <- function() {
  ps <- c(0.001, 0.025, 0.2, 0.5, 0.8, 0.975, 0.999)
  moments <- list(c(5, 2), c(60000, 9000), c(0.3, 0.3), c(12, 0.4), c(2, 5), c(800, 1))
  positive <- lapply(moments, function(m) {
    s2 <- log1p((m[2] / m[1])^2)
    values <- list(mean = m[1], error = m[2])
    for (p in ps) {
      values[[sprintf("normal %g", p)]] <- qnorm(p, m[1], m[2])
      values[[sprintf("gamma %g", p)]] <- qgamma(p, shape = (m[1] / m[2])^2, scale = m[2]^2 / m[1])
      values[[sprintf("log-normal %g", p)]] <- qlnorm(p, log(m[1]) - s2 / 2, sqrt(s2))
      values[[sprintf("uniform %g", p)]] <- qunif(p, m[1], m[1] + m[2])
      values[[sprintf("triangular %g", p)]] <- triangle(p, m[1] - m[2], m[1], m[1] + 3 * m[2])
    }
    case(sprintf("law %g %g", m[1], m[2]), values)
  })
  shares <- lapply(list(c(0.2, 0.05), c(0.5, 0.28), c(0.02, 0.01), c(0.9, 0.02), c(0.05, 0.1), c(0.3, 0.0033), c(0.001, 0.0003)), function(m) {
    k <- m[1] * (1 - m[1]) / m[2]^2 - 1
    values <- list(mean = m[1], error = m[2])
    # A beta law this wide reaches down to where R's own digits end.
    for (p in ps[if (k < 5) 3:7 else 1:7]) values[[sprintf("beta %g", p)]] <- qbeta(p, m[1] * k, (1 - m[1]) * k)
    case(sprintf("share %g %g", m[1], m[2]), values)
  })
  c(positive, shares)
}

eq5d_case <- function() {
  w <- list(c(0, .041, .054, .157, .220), c(0, .035, .050, .144, .209), c(0, .033, .040, .139, .174), c(0, .048, .094, .381, .537), c(0, .072, .191, .430, .618))
  states <- expand.grid(a = 1:5, m = 1:5, u = 1:5, p = 1:5, x = 1:5)
  index <- 1 - w[[1]][states$a] - w[[2]][states$m] - w[[3]][states$u] - w[[4]][states$p] - w[[5]][states$x]
  number <- states$a * 10000 + states$m * 1000 + states$u * 100 + states$p * 10 + states$x
  case("all states", list(states = nrow(states), sum = sum(index), squares = sum(index^2), weighed = sum(index * number), least = min(index), worse = sum(index < -1e-9)))
}

trapezium <- function(x, y) sum(diff(x) * (head(y, -1) + tail(y, -1)) / 2)
# The area from the first time to `to`, NA where the end is not known; rate discounts year by year.
qaly <- function(x, y, to, rate = 0) {
  known <- !is.na(y)
  x <- x[known]; y <- y[known]
  if (length(x) < 2 || x[1] > 0 || tail(x, 1) < to) return(NA)
  at <- approxfun(x, y)
  years <- seq_len(ceiling(to)) - 1
  sum(sapply(years, function(k) {
    grid <- sort(unique(c(k, min(k + 1, to), x[x > k & x < min(k + 1, to)])))
    trapezium(grid, at(grid)) / (1 + rate)^k
  }))
}

# All that compares two arms; `one` and `two` have columns cost and effect.
compared <- function(one, two, stream, draws = 60) {
  whole <- function(arm) arm[complete.cases(arm), c("cost", "effect")]
  left <- sum(!complete.cases(one)) + sum(!complete.cases(two))
  one <- whole(one); two <- whole(two)
  cost <- t.test(one$cost, two$cost); effect <- t.test(one$effect, two$effect)
  dc <- mean(one$cost) - mean(two$cost); de <- mean(one$effect) - mean(two$effect)
  v <- var(one) / nrow(one) + var(two) / nrow(two)
  z2 <- qnorm(0.975)^2
  roots <- polyroot(c(dc^2 - z2 * v[1, 1], -2 * (dc * de - z2 * v[1, 2]), de^2 - z2 * v[2, 2]))
  real <- all(abs(Im(roots)) < 1e-9 * Mod(roots))
  kind <- if (!real) 2 else if (de^2 > z2 * v[2, 2]) 0 else 1
  ends <- if (real) sort(Re(roots)) else c(NA, NA)
  worth <- t.test(20000 * one$effect - one$cost, 20000 * two$effect - two$cost)
  u <- chance(stream)$uniform
  means <- function(arm) { rows <- sapply(seq_len(nrow(arm)), function(i) floor(u() * nrow(arm)) + 1); colMeans(arm[rows, ]) }
  points <- t(sapply(seq_len(draws), function(i) { a <- means(one); b <- means(two); a - b }))
  pc <- points[, "cost"]; pe <- points[, "effect"]
  edges <- function(x) quantile(x, c(0.025, 0.975), names = FALSE)
  accept <- function(threshold) mean(threshold * pe - pc > 0)
  list(n = nrow(one) + nrow(two), left = left, cost = dc, effect = de, "cost low" = cost$conf.int[1], "cost high" = cost$conf.int[2],
    "effect low" = effect$conf.int[1], "effect p" = effect$p.value, ratio = if (dc * de > 0) dc / de else NA,
    "limits kind" = kind, "limit 1" = ends[1], "limit 2" = ends[2], worth = unname(worth$estimate[1] - worth$estimate[2]),
    "worth low" = worth$conf.int[1], "worth df" = unname(worth$parameter), "drawn cost low" = edges(pc)[1], "drawn effect high" = edges(pe)[2],
    "drawn sd" = sd(pe), "accept 0" = accept(0), "accept 2000" = accept(2000), "accept 20000" = accept(20000), "more for more" = mean(pe > 0 & pc > 0),
    dominant = mean(pe >= 0 & pc <= 0 & !(pe == 0 & pc == 0)))
}

adjusted <- function(group, before, qaly) {
  fit <- lm(qaly ~ group + before)
  s <- summary(fit)$coefficients[2, ]; ci <- confint(fit)[2, ]
  list(adjusted = unname(s[1]), "adjusted error" = unname(s[2]), "adjusted p" = unname(s[4]), "adjusted low" = unname(ci[1]), "adjusted df" = fit$df.residual)
}

study_case <- function(seed) {
  study <- simulated(seed)
  last <- max(study$wave) * 0.6
  people <- do.call(rbind, lapply(split(study, study$person), function(p) data.frame(support = as.numeric(p$group[1] == "support"), cost = sum(p$cost),
    before = p$utility[p$wave == 0], effect = qaly(p$wave * 0.6, p$utility, last), later = qaly(p$wave * 0.6, p$utility, last, 0.04))))
  with_support <- people$support == 1
  values <- c(list(qalys = sum(people$effect, na.rm = TRUE), discounted = sum(people$later, na.rm = TRUE)),
    compared(people[with_support, c("cost", "effect")], people[!with_support, c("cost", "effect")], seed + 300, 30),
    with(people[!is.na(people$effect), ], adjusted(support, before, effect)))
  # The table: wave 0 is preparation, wave 1 training, later waves operation; sites share the payers.
  study$heading <- pmin(study$wave, 2) + 1
  study$payer <- (as.numeric(substring(study$site, 2)) - 1) %% 4 + 1
  for (arm in c("support", "usual")) {
    own <- study[study$group == arm, ]; n <- length(unique(own$person))
    total <- tapply(own$cost, own$person, sum)
    start <- own[own$wave == 0, ]
    wilson <- prop.test(sum(start$event), nrow(start), correct = FALSE)
    values[[paste(arm, "weighed")]] <- sum(own$cost * (own$heading * 10 + own$payer)) / n
    values[[paste(arm, "total high")]] <- t.test(total)$conf.int[2]
    values[[paste(arm, "share low")]] <- wilson$conf.int[1]
    values[[paste(arm, "gap mean")]] <- mean(start$gap, na.rm = TRUE)
    values[[paste(arm, "gap missing")]] <- sum(is.na(start$gap))
  }
  case(sprintf("study %d", seed), values)
}

ledger_case <- function(seed) {
  draw <- chance(seed); u <- draw$uniform
  rows <- as.data.frame(t(sapply(1:30, function(i) c(heading = floor(u() * 3) + 1, payer = floor(u() * 4) + 1, year = 2020 + floor(u() * 5), amount = floor(u() * 1e7) - 5e5))))
  index <- c(100, 103.5, 111.4, 115.1, 116.7)
  rows$now <- rows$amount * index[5] / index[rows$year - 2019]
  values <- list(total = sum(rows$now), present = sum(rows$now / 1.035^(rows$year - 2020)), plain = sum(rows$amount))
  for (h in 1:3) values[[paste("heading", h)]] <- sum(rows$now[rows$heading == h])
  for (p in 1:4) values[[paste("payer", p)]] <- sum(rows$now[rows$payer == p])
  for (y in 2020:2024) values[[paste("year", y)]] <- sum(rows$now[rows$year == y])
  case(sprintf("ledger %d", seed), values)
}

# Public data sets, with columns taken as costs and effects.
pairs <- function(data, first, cost, effect) list(one = data.frame(cost = cost[first], effect = effect[first]), two = data.frame(cost = cost[!first], effect = effect[!first]))
birth <- public("birthwt"); anorexia <- public("anorexia"); tooth <- public("ToothGrowth"); infert <- public("infert"); lung <- public("lung")
beat <- public("BtheB"); cars <- public("mtcars"); veteran <- public("veteran")
two <- anorexia[anorexia$Treat != "FT", ]
months <- c(0, 2, 3, 5, 8) / 12
beat$area <- apply(beat[, 5:9], 1, function(y) qaly(months, y, 8 / 12))
sets <- list(birthwt = pairs(birth, birth$smoke == 1, birth$lwt, birth$bwt / 1000), anorexia = pairs(two, two$Treat == "CBT", two$Prewt, (two$Postwt - two$Prewt) / 100),
  ToothGrowth = pairs(tooth, tooth$supp == "OJ", tooth$dose * 10, tooth$len), infert = pairs(infert, infert$case == 1, infert$age, infert$spontaneous),
  lung = pairs(lung, lung$sex == 2, lung$meal.cal, lung$time), mtcars = pairs(cars, cars$am == 1, cars$hp, cars$mpg),
  veteran = pairs(veteran, veteran$trt == 2, veteran$time, veteran$karno / 100), BtheB = pairs(beat, beat$treatment == "BtheB", as.numeric(beat$length == "<6m") * 100, -beat$area))
public_cases <- lapply(names(sets), function(name) {
  values <- compared(sets[[name]]$one, sets[[name]]$two, 900)
  if (name == "BtheB") {
    known <- beat[!is.na(beat$area), ]
    values <- c(values, list(areas = sum(known$area)), adjusted(as.numeric(known$treatment == "BtheB"), known$bdi.pre, known$area))
  }
  case(name, values)
})
areas <- list(
  case("Orthodont areas", list(sum = sum(sapply(split(public("Orthodont"), public("Orthodont")$Subject), function(s) trapezium(s$age, s$distance))))),
  case("sleepstudy areas", list(sum = sum(sapply(split(public("sleepstudy"), public("sleepstudy")$Subject), function(s) trapezium(s$Days, s$Reaction))))),
  case("ChickWeight areas", list(sum = sum(sapply(split(public("ChickWeight"), public("ChickWeight")$Chick), function(s) trapezium(s$Time, s$weight))))))

# boot::boot with R's own chance: Rust draws others, so its numbers are compared within Monte Carlo error.
boot_case <- function(name) {
  set.seed(20260101)
  both <- with(sets[[name]], rbind(cbind(one, arm = 1), cbind(two, arm = 2)))
  both <- both[complete.cases(both), ]
  found <- boot(both, function(d, i) { d <- d[i, ]; c(mean(d$cost[d$arm == 1]) - mean(d$cost[d$arm == 2]), mean(d$effect[d$arm == 1]) - mean(d$effect[d$arm == 2])) }, R = 10000, strata = both$arm)$t
  case(paste("boot", name), list("cost sd" = sd(found[, 1]), "effect sd" = sd(found[, 2]), correlation = cor(found)[1, 2], "cost low" = quantile(found[, 1], 0.025, names = FALSE),
    "effect high" = quantile(found[, 2], 0.975, names = FALSE), accept = mean(found[, 2] * 20 - found[, 1] > 0)))
}

expected("economics", c(lapply(seeds, plan_case), law_cases(), list(eq5d_case()), lapply(seeds, study_case), lapply(c(3, 50, 117, 180), ledger_case),
  public_cases, areas, lapply(c("birthwt", "anorexia", "mtcars"), boot_case)))
