/** @module Who holds a product, of those who were told of: counted at a moment. */
import { HELD_MS, type HeldIn, type Holding } from './holding.ts'
import { MOST_OF_A_NETWORK } from './most-of-a-network.ts'

/** Most carts, and most orders, of one product that are kept: what comes later is not counted until others leave. Our policy. */
const MOST_KEPT = 10_000

/**
 * Told twice, late or in another order, the same holdings give the same counts. A word that came too late to count, or when
 * there was no more room, is not counted: the numbers may be lower than the truth, never higher.
 */
export class Holdings {
  readonly #kept: Record<HeldIn, Map<string, Holding>> = { carts: new Map(), bought: new Map() }

  /** Returns false for what changes nothing: it is known, or something later is. */
  take(next: Holding, now: number): boolean {
    const kept = this.#kept[next.of]
    const known = kept.get(next.who)
    if (known ? known.toldAt >= next.toldAt : kept.size >= MOST_KEPT || goneAt(next) <= now) return false
    kept.set(next.who, next)
    return true
  }

  /** Distinct visitors or orders that hold it at `now`; of carts few of one network count, as of those who look. */
  count(of: HeldIn, now: number): number {
    let count = 0
    const networks = new Map<number, number>()
    for (const holding of this.#kept[of].values()) {
      if (!countsAt(holding, now)) continue
      const before = holding.crowd === null ? 0 : (networks.get(holding.crowd) ?? 0)
      if (before >= MOST_OF_A_NETWORK) continue
      if (holding.crowd !== null) networks.set(holding.crowd, before + 1)
      count += 1
    }
    return count
  }

  /** The next moment at which a count falls by time alone, ms UTC; Infinity: never. */
  nextFallAt(now: number): number {
    let next = Number.POSITIVE_INFINITY
    for (const kept of Object.values(this.#kept))
      for (const holding of kept.values()) if (countsAt(holding, now)) next = Math.min(next, endOf(holding))
    return next
  }

  /** Forgets what can count no more, and returns it. */
  forget(now: number): Holding[] {
    const gone = Object.values(this.#kept).flatMap((kept) =>
      [...kept.values()].filter((holding) => goneAt(holding) <= now),
    )
    for (const { of, who } of gone) this.#kept[of].delete(who)
    return gone
  }
}

/** A time ahead of ours counts from now on and no longer than from its telling. */
const endOf = ({ of, at, toldAt }: Holding): number => Math.min(at, toldAt) + HELD_MS[of]

const countsAt = (holding: Holding, now: number): boolean => holding.isHeld && now < endOf(holding)

/** What counts no more is kept as long as an older word on it could still count. */
const goneAt = ({ of, at, toldAt }: Holding): number => Math.max(at, toldAt) + HELD_MS[of]
