/** @module The mean of a smooth function over a beta distribution, by quadrature in log-odds. */
import { logBeta } from './incomplete-beta.ts'

/** What lies further out than this share of the peak, or changes the function by less, is left to the tails. */
const TINY = 1e-12
const LOG_TINY = Math.log(TINY)
/** Gauss-Legendre on [-1, 1] with ten nodes: half of them, the others mirror them. Source: DLMF 3.5.iv. */
const NODES = [
  [0.1488743389816312, 0.2955242247147529],
  [0.4333953941292472, 0.2692667193099964],
  [0.6794095682990244, 0.2190863625159821],
  [0.8650633666889845, 0.1494513491505806],
  [0.9739065285171717, 0.0666713443086881],
] as const

/** A beta distribution; both shapes over 0. */
export interface Beta {
  a: number
  b: number
}

/**
 * E[g(p)] for p ~ Beta(a, b), to about ten digits, for a bounded g that is smooth in the log-odds of p.
 * `steepness` bounds |g'(p) / g(p)| near p = 0: below 1e-12 of its inverse g counts as constant.
 *
 * In log-odds u the density is e^(a ln p + b ln(1-p)) / B(a, b): it has one peak, and straight flanks that are
 * added in closed form. Cost: at most about 600 calls of g, a hundred when the distribution is narrow.
 */
export function betaMean(beta: Beta, g: (p: number) => number, steepness: number): number {
  const { a, b } = beta
  const scale = logBeta(a, b)
  const logDensity = (u: number) => -a * softplus(-u) - b * softplus(u) - scale
  const lowest = LOG_TINY - Math.log(Math.max(steepness, b, 1))
  const highest = Math.log(Math.max(a, 1)) - LOG_TINY
  const peak = Math.min(highest, Math.max(lowest, Math.log(a / b)))
  const left = flank(logDensity, peak, lowest)
  const right = flank(logDensity, peak, highest)
  const tails = (g(odds(left)) * Math.exp(logDensity(left))) / a + (g(odds(right)) * Math.exp(logDensity(right))) / b
  return tails + integral((u) => g(odds(u)) * Math.exp(logDensity(u)), left, right, 2 * Math.min(1, spread(beta)))
}

/** Standard deviation of the log-odds where they are nearly normal. */
function spread({ a, b }: Beta): number {
  return Math.sqrt(1 / a + 1 / b)
}

function odds(u: number): number {
  return 1 / (1 + Math.exp(-u))
}

/** ln(1 + e^u) without overflow. */
function softplus(u: number): number {
  return u > 0 ? u + Math.log1p(Math.exp(-u)) : Math.log1p(Math.exp(u))
}

/** Where the density has fallen to TINY of its peak, on the way from `peak` to `end`; `end` if it never does. */
function flank(logDensity: (u: number) => number, peak: number, end: number): number {
  const enough = logDensity(peak) + LOG_TINY
  if (logDensity(end) > enough) return end
  let inside = peak
  let outside = end
  for (let halving = 0; halving < 30; halving++) {
    const middle = (inside + outside) / 2
    if (logDensity(middle) > enough) inside = middle
    else outside = middle
  }
  return outside
}

function integral(f: (u: number) => number, from: number, to: number, widest: number): number {
  const panels = Math.max(1, Math.ceil((to - from) / widest))
  const half = (to - from) / panels / 2
  let sum = 0
  for (let panel = 0; panel < panels; panel++) {
    const middle = from + (2 * panel + 1) * half
    for (const [node, weight] of NODES) sum += weight * (f(middle - node * half) + f(middle + node * half))
  }
  return sum * half
}
