# Marginal means of mixed models and their differences by emmeans, with both kinds of degrees of freedom; and whether the
# last term is nought, by lmerTest.
source(file.path(Sys.getenv("ORACLE_HERE", "."), "common.R"))
suppressMessages({library(lme4); library(lmerTest); library(pbkrtest); library(numDeriv); library(emmeans)})
emm_options(lmerTest.limit = 1e5, pbkrtest.limit = 1e5)
Sys.setlocale("LC_COLLATE", "C") -> quiet

numbered <- function(prefix, x) setNames(as.list(unname(x)), paste(prefix, seq_along(x)))

values_of <- function(formula, data, of) {
  assign("the_data", data, envir = globalenv())
  fit <- to_the_end(formula, data, TRUE)
  tested <- lmerTest:::as_lmerModLT(fit$model, fit$devfun)
  values <- list()
  for (kind in c("satterthwaite", "kenward-roger")) {
    grid <- emmeans(tested, of, lmer.df = kind, data = data)
    means <- summary(grid, infer = c(TRUE, FALSE))
    two <- length(of) > 1
    pairs <- summary(if (two) contrast(grid, "pairwise", by = of[-1], adjust = "none") else contrast(grid, "pairwise", adjust = "none"), infer = c(TRUE, TRUE))
    values <- c(values, numbered(paste(kind, "mean"), means$emmean), numbered(paste(kind, "mean error"), means$SE),
      numbered(paste(kind, "mean freedom"), means$df), numbered(paste(kind, "pair"), pairs$estimate),
      numbered(paste(kind, "pair error"), pairs$SE), numbered(paste(kind, "pair freedom"), pairs$df),
      numbered(paste(kind, "pair low"), pairs$lower.CL), numbered(paste(kind, "pair p"), pairs$p.value))
    # With three groups and more emmeans lists these in an order of its own.
    if (two && length(unique(data[[of[1]]])) == 2) {
      both <- summary(contrast(grid, interaction = rep("pairwise", length(of)), by = NULL, adjust = "none"))
      values <- c(values, numbered(paste(kind, "twice"), both$estimate), numbered(paste(kind, "twice freedom"), both$df))
    }
  }
  terms <- attr(model.matrix(tested), "assign")
  last <- which(terms == max(terms))
  rows <- diag(length(terms))[last, , drop = FALSE]
  told <- contestMD(tested, rows, ddf = "Satterthwaite")
  c(values, list("joint F" = told$`F value`, "joint freedom" = told$DenDF, "joint p" = told$`Pr(>F)`))
}

cases <- list()
add <- function(name, formula, of, data) {
  found <- tryCatch(values_of(as.formula(formula), data, of), error = function(e) { message(name, ": ", conditionMessage(e)); NULL })
  if (!is.null(found)) cases[[length(cases) + 1]] <<- case(paste(name, formula, paste(of, collapse = " "), sep = " | "), found)
}
add("cake", "angle ~ recipe * temperature + (1 | recipe:replicate)", "recipe", public("cake"))
add("Oats", "yield ~ factor(nitro) * Variety + (1 | Block/Variety)", c("Variety", "nitro"), public("Oats"))
add("Machines", "score ~ Machine + (1 | Worker) + (1 | Worker:Machine)", "Machine", public("Machines"))
add("Orthodont", "distance ~ factor(age) * Sex + (1 | Subject)", c("Sex", "age"), public("Orthodont"))
add("warpbreaks", "breaks ~ tension + (1 | wool:tension)", "tension", public("warpbreaks"))
for (seed in seq(3, 199, 7)) add(sprintf("invented %d", seed), "y ~ factor(wave) * group + (1 | person)", c("group", "wave"), simulated(seed))
expected("marginal", cases)
