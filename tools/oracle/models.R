# Designs, linear and logistic models, their errors with clusters, marginal means, and comparisons of models. The name of
# a set says what was done, to which data, by which formula, and with which option; the Rust side reads it.
source(file.path(Sys.getenv("ORACLE_HERE", "."), "common.R"))
suppressMessages({ library(emmeans); library(sandwich) })
Sys.setlocale("LC_COLLATE", "C") -> quiet

study <- function(name) {
  if (grepl("^invented ", name)) return(simulated(as.integer(sub("invented ", "", name))))
  public(name)
}
named <- function(prefix, x) setNames(as.list(unname(x)), paste(prefix, seq_along(x)))
by_name <- function(prefix, x) setNames(as.list(unname(x)), paste(prefix, names(x)))
part <- function(summary, column) setNames(summary$coefficients[, column], rownames(summary$coefficients))
title <- function(kind, data, formula, option = "") {
  paste(kind, data, paste(deparse(formula, width.cutoff = 500), collapse = ""), option, sep = " @ ")
}

# Names and sums of the columns, the second sum with the number of the row as weight.
columns <- function(data, formula) {
  x <- model.matrix(formula, model.frame(formula, study(data)))
  case(title("columns", data, formula), c(by_name("sum", colSums(x)), by_name("weighted", colSums(x * seq_len(nrow(x))))))
}

# The random parts as lme4 makes them: how many groups, the sum of each term over all rows and over those of the first group.
random <- function(data, formula) {
  parts <- lme4::lFormula(formula, study(data), control = lme4::lmerControl(check.nobs.vs.nRE = "ignore"))$reTrms
  values <- list()
  for (i in seq_along(parts$cnms)) {
    name <- names(parts$cnms)[i]; terms <- parts$cnms[[i]]; z <- rowSums(as.matrix(parts$Ztlist[[i]]))
    values[[paste("levels", name)]] <- nlevels(parts$flist[[name]])
    for (k in seq_along(terms)) {
      values[[paste("sum", name, terms[k])]] <- sum(z[seq(k, length(z), by = length(terms))])
      values[[paste("first", name, terms[k])]] <- z[[k]]
    }
  }
  case(title("random", data, formula), values)
}

lines <- function(data, formula, cluster = "") {
  d <- study(data); m <- lm(formula, d); s <- summary(m); ok <- !is.na(coef(m))
  ci <- confint(m)[ok, , drop = FALSE]
  f <- s$fstatistic
  values <- c(by_name("b", coef(m)[ok]), by_name("error", part(s, 2)), by_name("p", part(s, 4)),
    by_name("low", setNames(ci[, 1], names(coef(m))[ok])), by_name("high", setNames(ci[, 2], names(coef(m))[ok])),
    by_name("hc3", sqrt(diag(vcovHC(m, type = "HC3")))[ok]),
    list(n = nobs(m), left_out = nrow(d) - nobs(m), sd = s$sigma, r2 = s$r.squared, adjusted = s$adj.r.squared,
      likelihood = as.numeric(logLik(m)), aic = AIC(m), bic = BIC(m)))
  if (!is.null(f)) values <- c(values,
    list(f = f[[1]], f1 = f[[2]], f2 = f[[3]], fp = pf(f[[1]], f[[2]], f[[3]], lower.tail = FALSE)))
  if (cluster != "") {
    groups <- d[[cluster]][as.integer(rownames(model.frame(m)))]
    se <- sqrt(diag(vcovCL(m, cluster = groups, type = "HC1", cadjust = TRUE)))[ok]
    values <- c(values, by_name("cluster", se),
      by_name("cluster p", 2 * pt(-abs(coef(m)[ok] / se), length(unique(groups)) - 1)))
  }
  case(title("lm", data, formula, cluster), values)
}

# R takes the errors from the step before the last, so it is made to go one step further.
logit <- function(formula, d) {
  tight <- glm.control(epsilon = 1e-14, maxit = 100)
  first <- glm(formula, binomial, d, control = tight)
  glm(formula, binomial, d, control = tight, start = coef(first))
}
odds <- function(data, formula, cluster = "") {
  d <- study(data); m <- logit(formula, d); s <- summary(m); ok <- !is.na(coef(m))
  ci <- exp(confint.default(m))
  values <- c(by_name("b", coef(m)[ok]), by_name("error", part(s, 2)), by_name("p", part(s, 4)),
    by_name("low", setNames(ci[ok, 1], names(coef(m))[ok])), by_name("high", setNames(ci[ok, 2], names(coef(m))[ok])),
    list(n = nobs(m), deviance = deviance(m), null = m$null.deviance, aic = AIC(m)))
  if (cluster != "") {
    groups <- d[[cluster]][as.integer(rownames(model.frame(m)))]
    values <- c(values, by_name("cluster", sqrt(diag(vcovCL(m, cluster = groups, type = "HC1", cadjust = TRUE)))[ok]))
  }
  case(title("glm", data, formula, cluster), values)
}

# Means of these columns; differences over the first within the others; with two columns, differences of differences.
means <- function(data, formula, of, at = list(), kind = lm, short = FALSE) {
  d <- study(data)
  m <- if (identical(kind, glm)) logit(formula, d) else lm(formula, d)
  g <- emmeans(m, of, at = at, data = d[rownames(model.frame(m)), ])
  s <- summary(g, infer = c(TRUE, FALSE)); two <- length(of) > 1
  pairs <- summary(if (two) contrast(g, "pairwise", by = of[-1], adjust = "none") else contrast(g, "pairwise", adjust = "none"),
    infer = c(TRUE, TRUE))
  ends <- function(s) s[[grep("LCL$|lower.CL$", names(s))]]
  mean_of <- s[[length(of) + 1]]
  values <- c(named("mean", mean_of), named("mean error", s$SE), named("pair", pairs$estimate), named("pair error", pairs$SE),
    named("pair p", pairs$p.value))
  if (!short) values <- c(values, named("mean low", ends(s)), named("pair low", ends(pairs)),
    named("holm", p.adjust(pairs$p.value, "holm")), named("bonferroni", p.adjust(pairs$p.value, "bonferroni")))
  if (two) {
    both <- summary(contrast(g, interaction = rep("pairwise", length(of)), by = NULL, adjust = "none"))
    values <- c(values, named("twice", both$estimate), named("twice error", both$SE), named("twice p", both$p.value))
  }
  option <- paste(c(paste(of, collapse = " "), sprintf("%s=%s", names(at), sapply(at, paste, collapse = ","))), collapse = ";")
  case(title(if (identical(kind, glm)) "glm means" else "means", data, formula, option), values[!is.na(values)])
}

# Each term added to those before it, by F (lm) or the likelihood ratio (glm); the last term also by Wald's F.
steps <- function(data, formula, kind = "lm") {
  d <- na.omit(study(data)[all.vars(formula)])
  if (kind == "lm") {
    a <- anova(lm(formula, d)); keep <- rownames(a) != "Residuals"
    values <- c(named("statistic", a$`F value`[keep]), named("p", a$`Pr(>F)`[keep]))
  } else {
    a <- anova(glm(formula, binomial, d, control = glm.control(epsilon = 1e-14)), test = "Chisq")[-1, ]
    values <- c(named("statistic", a$Deviance), named("p", a$`Pr(>Chi)`))
  }
  case(title(paste("steps", kind), data, formula), values)
}

invented <- function(seed) {
  data <- paste("invented", seed)
  few <- function(made, keep) { made$values <- made$values[grepl(keep, names(made$values))]; made }
  turn <- seed %% 4
  if (turn == 0) list(few(lines(data, y ~ wave * group + age + pre, "person"), "^(b|error|cluster|r2|fp|hc3)"))
  else if (turn == 1) list(few(odds(data, event ~ group + wave + pre, "person"), "^(b|error|p|cluster|dev)"))
  else if (turn == 2) list(means(data, y ~ factor(wave) * group + pre + site, c("wave", "group"), short = TRUE))
  else list(few(lines(data, gap ~ group * log(age) + I(wave^2) + peer, "peer"), "^(b|error|p|n|left)"))
}

cases <- c(list(
  columns("mtcars", mpg ~ 0 + factor(cyl) * wt + factor(gear)), columns("mtcars", mpg ~ factor(cyl):wt + log(hp)),
  columns("warpbreaks", breaks ~ wool:tension), columns("warpbreaks", breaks ~ wool/tension),
  columns("warpbreaks", breaks ~ 0 + wool:tension + tension), columns("warpbreaks", breaks ~ (wool + tension)^2 - wool),
  columns("ToothGrowth", len ~ supp * factor(dose) + I(dose^2)), columns("ChickWeight", weight ~ Time * factor(Diet) - 1),
  columns("Oats", yield ~ Block + Variety * factor(nitro)), columns("epil", y ~ trt * factor(period) * lbase - trt:factor(period)),
  columns("Machines", score ~ Machine/factor(Worker)), columns("cake", angle ~ recipe + factor(temperature) + recipe:temp),
  columns("birthwt", bwt ~ factor(race):smoke + sqrt(lwt) - 1), columns("veteran", time ~ celltype:karno:prior + celltype),
  random("Pastes", strength ~ (1 | batch/cask)), random("Machines", score ~ Machine + (0 + Machine | Worker)),
  random("sleepstudy", Reaction ~ Days + (Days + I(Days^2) | Subject)), random("epil", y ~ trt + (log(age) * trt | period)),
  random("Penicillin", diameter ~ (1 | plate) + (1 | sample)), random("cake", angle ~ recipe + (1 | recipe:replicate) + (temp | replicate)),
  random("invented 9", gap ~ factor(wave) * group + (wave | person) + (1 | peer) + (group | site)),
  lines("mtcars", mpg ~ wt * factor(cyl) + log(hp), "gear"), lines("mtcars", mpg ~ 0 + factor(gear) + wt + I(2 * wt + 1)),
  lines("airquality", Ozone ~ Solar.R + Wind * Temp + factor(Month), "Month"),
  lines("anorexia", Postwt ~ Treat * Prewt), lines("anorexia", Postwt - Prewt ~ 1),
  lines("ToothGrowth", len ~ supp * dose + I(dose^2)), lines("PlantGrowth", weight ~ group),
  lines("warpbreaks", breaks ~ wool * tension), lines("birthwt", bwt ~ age + lwt + factor(race) + smoke + ht + ui, "race"),
  lines("ChickWeight", sqrt(weight) ~ Time * factor(Diet), "Chick"), lines("sleepstudy", Reaction ~ Days, "Subject"),
  lines("Orthodont", distance ~ age * Sex, "Subject"), lines("BtheB", bdi.2m ~ treatment + bdi.pre + drug + length),
  odds("infert", case ~ age + parity + education + spontaneous + induced, "stratum"),
  odds("birthwt", low ~ age + lwt + factor(race) + smoke + ptl + ht + ui), odds("mtcars", am ~ wt),
  odds("veteran", status ~ karno + age + prior), odds("ovarian", fustat ~ rx + age),
  odds("retinopathy", status ~ trt * type + age, "id"), odds("lung", I(status - 1) ~ 0 + factor(sex) + age + ph.ecog),
  means("warpbreaks", breaks ~ wool * tension, c("tension", "wool")), means("ToothGrowth", len ~ supp * factor(dose), c("dose", "supp")),
  means("anorexia", Postwt ~ Treat + Prewt, "Treat"), means("anorexia", Postwt ~ Treat * Prewt, "Treat", list(Prewt = 75)),
  means("PlantGrowth", weight ~ group, "group"), means("mtcars", mpg ~ factor(cyl) + am * log(wt), "cyl"),
  means("BtheB", bdi.2m ~ treatment * drug + bdi.pre + length, c("treatment", "drug")),
  means("sleepstudy", Reaction ~ Days + I(Days^2), "Days", list(Days = c(0, 4, 9))),
  means("airquality", Ozone ~ factor(Month) + Wind + Temp, "Month"), means("Oats", yield ~ Block + Variety * nitro, "Variety"),
  means("birthwt", low ~ factor(race) * smoke + lwt, c("race", "smoke"), kind = glm),
  means("retinopathy", status ~ trt * type + age, c("trt", "type"), kind = glm),
  steps("mtcars", mpg ~ wt + factor(cyl) + wt:factor(cyl)), steps("warpbreaks", breaks ~ wool + tension + wool:tension),
  steps("airquality", Ozone ~ Wind + Temp + factor(Month)), steps("birthwt", low ~ lwt + factor(race) + smoke + age, "glm"),
  steps("infert", case ~ spontaneous + induced + education, "glm")),
  do.call(c, lapply(seq(1, 200, by = 3), invented)))
expected("models", cases)
