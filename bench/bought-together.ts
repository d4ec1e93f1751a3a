/** @module bench:bought-together: how often the hidden product of a basket is found by the others, beside plain ways. */
import { parseArgs } from 'node:util'
import { BasketIndex } from '../worker/core/recommend/baskets/basket-index.ts'
import type { Basket } from '../worker/core/recommend/knowledge.ts'
import { accuracy, hideOne } from './bought-together/hidden-items.ts'
import { jaccardSums, popularity, type Rank } from './bought-together/plain-baselines.ts'
import { readBaskets } from './bought-together/read-baskets.ts'
import { percentiles } from './percentiles.ts'

const USAGE =
  'Usage: npm run -s bench:bought-together -- --invoices FILE --split DATE [--until DATE]   (DATE: 2011-07-01)'

/** Draws which product of a basket is hidden. */
const SEED = 7

/** Baskets before `split` are learned from, those from then on and before `until` are asked about; ms UTC. */
function readArguments(): { baskets: Basket[]; split: number; until: number } {
  const options = { invoices: { type: 'string' }, split: { type: 'string' }, until: { type: 'string' } } as const
  const { invoices, split, until = '9999-12-31' } = parseArgs({ options }).values
  const [from, to] = [Date.parse(`${split}T00:00Z`), Date.parse(`${until}T00:00Z`)]
  if (!invoices || Number.isNaN(from) || Number.isNaN(to)) throw new Error('--invoices and --split are needed.')
  return { baskets: readBaskets(invoices), split: from, until: to }
}

function build(baskets: readonly Basket[]): { index: BasketIndex; buildMs: number } {
  const startedAt = performance.now()
  const index = new BasketIndex()
  for (const basket of baskets) index.put(basket)
  return { index, buildMs: performance.now() - startedAt }
}

/** With the time of each answer, ms. */
function ranking(index: BasketIndex): { rank: Rank; times: number[] } {
  const times: number[] = []
  const rank: Rank = (inHand, most) => {
    const startedAt = performance.now()
    const found = index.boughtWith(inHand, most)
    times.push(performance.now() - startedAt)
    return found.map(({ productId }) => productId)
  }
  return { rank, times }
}

function measure({ baskets, split, until }: { baskets: Basket[]; split: number; until: number }) {
  const before = baskets.filter(({ at }) => at < split)
  const hidden = hideOne(
    baskets.filter(({ at }) => at >= split && at < until),
    SEED,
  )
  if (before.length === 0 || hidden.length === 0) throw new Error('There are no baskets before or after the split.')
  const { index, buildMs } = build(before)
  const { rank, times } = ranking(index)
  const found = accuracy(hidden, rank)
  const [p50, p90, p99] = percentiles(times, [0.5, 0.9, 0.99]).map((ms) => Number(ms.toFixed(3)))
  return {
    ...found,
    baseline: { popularity: accuracy(hidden, popularity(before)), jaccard: accuracy(hidden, jaccardSums(before)) },
    n: hidden.length,
    learned: before.length,
    ms: { p50, p90, p99, build: Number(buildMs.toFixed(1)) },
    indexMB: Number((index.bytes / 1e6).toFixed(1)),
  }
}

try {
  console.log(JSON.stringify(measure(readArguments())))
} catch (error) {
  console.error(`${error instanceof Error ? error.message : error}\n${USAGE}`)
  process.exit(2)
}
