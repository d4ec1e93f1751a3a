/** @module The sums of one day, strategy and protocol, from which its grade is told. */
import type { RecommendationGrade } from '../../../../contract/recommend/figures.ts'
import type { Strategy } from '../../../../contract/recommend/strategy.ts'
import { DistinctSketch } from './distinct-sketch.ts'

/** Ways of counting what the session already saw, see contract/recommend/figures.ts. */
export type Protocol = RecommendationGrade['protocol']

/** What the sums are by. `day`: days since 1970-01-01, UTC. */
export interface GradeKey {
  day: number
  strategy: Strategy
  protocol: Protocol
}

/** As it is stored. `variety`: sum over `lists`, those of two products or more whose category is known. */
export interface DayGradeJson extends GradeKey {
  predictions: number
  hits: number
  reciprocalRanks: number
  lists: number
  variety: number
  recommended: readonly number[]
}

/** One list, judged. `rank` from 1; null: the next click was not in it. `recommended`: those of the list on the shelf. */
export interface Judged {
  rank: number | null
  recommended: readonly string[]
  variety: number | null
}

/** Sums only, so that two of them add up to one. 4 kB. */
export class DayGrade {
  readonly key: GradeKey
  #predictions = 0
  #hits = 0
  #reciprocalRanks = 0
  #lists = 0
  #variety = 0
  readonly #recommended = new DistinctSketch()

  constructor({ day, strategy, protocol }: GradeKey) {
    this.key = { day, strategy, protocol }
  }

  add({ rank, recommended, variety }: Judged): void {
    this.#sum({
      predictions: 1,
      hits: rank === null ? 0 : 1,
      reciprocalRanks: rank === null ? 0 : 1 / rank,
      lists: variety === null ? 0 : 1,
      variety: variety ?? 0,
    })
    for (const productId of recommended) this.#recommended.add(productId)
  }

  merge(stored: DayGradeJson): void {
    this.#sum(stored)
    this.#recommended.merge(new DistinctSketch(stored.recommended))
  }

  /** `shelfSize`: products in the catalogue; 0: the coverage is 0. */
  row(shelfSize: number): RecommendationGrade {
    return {
      ...this.key,
      predictions: this.#predictions,
      hits: this.#hits,
      reciprocalRanks: this.#reciprocalRanks,
      coverage: shelfSize > 0 ? Math.min(1, this.#recommended.count / shelfSize) : 0,
      variety: this.#lists > 0 ? this.#variety / this.#lists : null,
    }
  }

  toJSON(): DayGradeJson {
    return {
      ...this.key,
      predictions: this.#predictions,
      hits: this.#hits,
      reciprocalRanks: this.#reciprocalRanks,
      lists: this.#lists,
      variety: this.#variety,
      recommended: this.#recommended.toJSON(),
    }
  }

  #sum({ predictions, hits, reciprocalRanks, lists, variety }: Omit<DayGradeJson, keyof GradeKey | 'recommended'>) {
    this.#predictions += predictions
    this.#hits += hits
    this.#reciprocalRanks += reciprocalRanks
    this.#lists += lists
    this.#variety += variety
  }
}
