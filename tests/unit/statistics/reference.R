# The ground truth beside the tests: the expected values typed into the tests of this folder are what this script prints.
# It is kept to be read and rerun by hand (Rscript reference.R); no test calls it. Last run with R 4.2.2.
#
# The units are those of the code: fractions, and events per unit of person-time.

options(digits = 13)

show <- function(label, ...) cat(sprintf("%-44s", label), format(c(...), digits = 13), "\n")

exact <- function(events, n, level = 0.95) {
  show(paste("binom.test", events, "/", n, "at", level), binom.test(events, n, conf.level = level)$conf.int)
}

one_sided <- function(events, n, level = 0.95) {
  bounds <- binom.test(events, n, alternative = "less", conf.level = level)$conf.int
  show(paste("binom.test, less,", events, "/", n, "at", level), bounds[2])
}

person_time <- function(events, time, level = 0.95) {
  show(paste("poisson.test", events, "/", time, "at", level), poisson.test(events, time, conf.level = level)$conf.int)
}

# Proportions with an exact interval (Clopper and Pearson 1934).
exact(22, 27000)
exact(1, 783)
exact(18, 783)
exact(0, 783)
exact(3, 27000)
exact(38, 42500)
exact(13, 17578)
exact(1, 3066)
exact(1, 449)
exact(1, 724)
exact(13, 340)
exact(16, 449)
one_sided(0, 783)
one_sided(0, 176)

# Extremes: one trial, a single event or a single miss among ten million, the middle of ten million.
exact(1, 2)
exact(1, 1e7)
exact(5e6, 1e7)
one_sided(0, 1)
one_sided(0, 1e7)
exact(22, 27000, 0.8)
exact(22, 27000, 0.99)

# Rates per person-time (Garwood 1936).
person_time(18, 2200)
person_time(0, 2200)
person_time(1, 1)
person_time(22, 1, 0.8)
person_time(22, 1, 0.99)
person_time(27000, 1)
person_time(1e7, 1)

# Binomial probabilities: how likely so few among 783 would be at 22 in 27,000.
rate <- 22 / 27000
show("expected among 783", 783 * rate)
show("P(X = 0), P(X = 1)", dbinom(0:1, 783, rate))
show("P(X <= 0), P(X <= 1)", pbinom(0:1, 783, rate))
show("P(X <= 12345) of 1e7 at 0.00125", pbinom(12345, 1e7, 0.00125))
show("P(X = 5e6) of 1e7 at 0.5", dbinom(5e6, 1e7, 0.5))

# Reporting completeness: the true rate at which P(X <= k) is 5% is the one-sided 95% upper bound.
for (k in 0:1) {
  completeness <- rate / binom.test(k, 783, alternative = "less")$conf.int[2]
  show(paste("completeness and true cases, k", k), completeness, 22 / completeness)
}

# Patients needed: the chance at the answer, and with one patient fewer.
show("patients needed for 0.8, 0.95", ceiling(log(c(0.2, 0.05)) / log1p(-rate)))
show("chance at 1974, 1975, 3675, 3676", 1 - pbinom(0, c(1974, 1975, 3675, 3676), rate))
