# What every script here uses: invented data that Rust makes in the same way, and how expected values are written.
options(digits = 17, stringsAsFactors = FALSE, warn = 1)

# One stream of chance (Lehmer 1951, with the factor of Park and Miller 1993): whole numbers below 2^31, so that R and
# Rust draw the very same.
chance <- function(seed) {
  state <- (seed * 7919 + 104729) %% 2147483647
  uniform <- function() {
    state <<- (state * 48271) %% 2147483647
    state / 2147483647
  }
  for (i in 1:5) uniform()
  # The sum of twelve draws, less six, is as good as normal here; added one by one, so that nothing is rounded otherwise.
  normal <- function() {
    sum <- 0
    for (i in 1:12) sum <- sum + uniform()
    sum - 6
  }
  list(uniform = uniform, normal = normal)
}

rounded <- function(x, digits) floor(x * 10^digits + 0.5) / 10^digits

# An invented study: people within sites, each with a peer supporter who works across sites, asked up to four times.
# A row a person and wave; who was not asked at a wave has no row there. `y` and `pre` are numbers, `event` 0 or 1,
# `weeks` and `status` (1 happened, 0 not yet) a time to event, `item1` to `item6` answers from 0 to 4, `cost` and
# `utility` money and quality of life; `gap` is y with some answers missing.
simulated <- function(seed) {
  draw <- chance(seed)
  people <- 24 + (seed %% 5) * 8
  sites <- 4 + seed %% 3
  peers <- 6 + seed %% 4
  waves <- 3 + seed %% 2
  site_effect <- sapply(seq_len(sites), function(i) draw$normal() * 1.2)
  peer_effect <- sapply(seq_len(peers), function(i) draw$normal() * 1.5)
  rows <- list()
  for (person in seq_len(people)) {
    site <- (person - 1) %% sites + 1
    peer <- floor(draw$uniform() * peers) + 1
    group <- if (draw$uniform() < 0.5) "support" else "usual"
    age <- floor(18 + draw$uniform() * 60)
    level <- draw$normal() * 2.5
    slope <- draw$normal() * 0.9
    pre <- rounded(20 + level + draw$normal() * 1.5, 2)
    weeks <- floor(1 + draw$uniform() * (if (group == "support") 30 else 22))
    status <- if (draw$uniform() < 0.7) 1 else 0
    for (wave in 0:(waves - 1)) {
      asked <- wave == 0 || draw$uniform() < 0.88
      gain <- if (group == "support") 1.1 else 0.4
      y <- rounded(20 + level + (gain + slope) * wave + site_effect[site] + peer_effect[peer] + draw$normal() * 2, 2)
      event <- if (draw$uniform() < (if (group == "support") 0.35 else 0.5)) 1 else 0
      items <- sapply(1:6, function(i) max(0, min(4, floor(2.5 + level * 0.35 + draw$normal()))))
      cost <- rounded(900 + draw$uniform() * 4000 + (if (group == "support") 300 else 0), 0)
      utility <- rounded(max(0, min(1, 0.6 + level * 0.04 + gain * 0.05 + draw$normal() * 0.1)), 3)
      missing <- draw$uniform() < 0.15
      if (asked) {
        rows[[length(rows) + 1]] <- data.frame(
          person = sprintf("p%03d", person), site = sprintf("s%d", site), peer = sprintf("r%d", peer),
          group = group, wave = wave, age = age, pre = pre, y = y, gap = if (missing) NA else y, event = event,
          weeks = weeks, status = status, item1 = items[1], item2 = items[2], item3 = items[3], item4 = items[4],
          item5 = items[5], item6 = items[6], cost = cost, utility = utility)
      }
    }
  }
  do.call(rbind, rows)
}

# One set of expected values: its name, and numbers by name. NA is written as null and means "there is no such number".
case <- function(name, values) list(name = name, values = values)

here <- Sys.getenv("ORACLE_HERE", ".")
out <- Sys.getenv("ORACLE_OUT", file.path(here, "expected"))

public <- function(name) read.csv(file.path(here, "data", paste0(name, ".csv")), comment.char = "#")

# Writes expected/<topic>.json, a line a set, numbers with all their digits.
expected <- function(topic, cases) {
  number <- function(x) if (is.na(x)) "null" else if (is.infinite(x)) stop("not finite in ", topic) else sprintf("%.17g", x)
  line <- function(c) {
    values <- unlist(c$values)
    stopifnot(!is.null(names(values)), !anyDuplicated(names(values)))
    pairs <- sprintf('"%s":%s', gsub('"', "'", names(values)), vapply(values, number, ""))
    sprintf('{"name":"%s","values":{%s}}', c$name, paste(pairs, collapse = ","))
  }
  text <- paste0("[\n", paste(vapply(cases, line, ""), collapse = ",\n"), "\n]\n")
  writeLines(text, file.path(out, paste0(topic, ".json")), sep = "")
}

# lmer stops its search a few parts in a million early. Newton's steps on its own deviance go on to the end.
to_the_end <- function(formula, data, REML) {
  control <- lmerControl(calc.derivs = FALSE, check.conv.singular = "ignore", optCtrl = list(xtol_abs = 1e-10, ftol_abs = 1e-12))
  parts <- lFormula(formula, data, REML = REML, control = control)
  devfun <- do.call(mkLmerDevfun, parts)
  found <- optimizeLmer(devfun, optimizer = "nloptwrap", control = list(xtol_abs = 1e-10, ftol_abs = 1e-12, maxeval = 5000))
  theta <- found$par
  lower <- environment(devfun)$lower
  free <- !(lower == 0 & theta < 1e-5)
  theta[!free] <- 0
  at <- function(x) { full <- theta; full[free] <- x; devfun(full) }
  if (any(free)) for (i in 1:6) {
    x <- theta[free]
    step <- tryCatch(solve(hessian(at, x), grad(at, x)), error = function(e) rep(0, length(x)))
    if (at(x - step) > at(x) + 1e-7) break
    theta[free] <- x - step
    if (max(abs(step)) < 1e-10) break
  }
  value <- devfun(theta)
  opt <- list(par = theta, fval = value, conv = 0, message = "")
  model <- mkMerMod(environment(devfun), opt, parts$reTrms, fr = parts$fr)
  list(model = model, devfun = devfun)
}
