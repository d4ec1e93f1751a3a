/** @module The session index as one page asks it: several slots and strategies ask the same, and it answers once. */
import type { AskedSlot } from './request.ts'
import type { RecommendOptions, ScoredProduct, SessionIndex } from './session-index.ts'

/** What it is asked for slots whose rules leave out most of what there is. More than any strategy asks for. */
const MOST = 1_000

/** For other slots so many times the places of the largest are enough, at least so many: going further costs as much again. Our policy. */
const TIMES_PLACES = 10
const LEAST = 40

/** For one page, during which nothing is learned: the answers of the index are remembered as long as this is. */
export class AskedOnce implements Pick<SessionIndex, 'recommend'> {
  readonly #index: Pick<SessionIndex, 'recommend'>
  readonly #count: number
  readonly #answers = new Map<string, ScoredProduct[]>()

  constructor(index: Pick<SessionIndex, 'recommend'>, slots: readonly AskedSlot[]) {
    this.#index = index
    const places = Math.max(0, ...slots.map(({ count }) => count))
    this.#count = slots.some(isNarrow) ? MOST : Math.max(LEAST, TIMES_PLACES * places)
  }

  /** As `SessionIndex.recommend`, of the best ones. */
  recommend(recent: readonly string[], { count, exclude }: RecommendOptions): ScoredProduct[] {
    const asked = JSON.stringify(recent)
    const answer = this.#answers.get(asked) ?? this.#index.recommend(recent, { count: this.#count })
    this.#answers.set(asked, answer)
    return answer.filter(({ productId }) => !exclude?.has(productId)).slice(0, count)
  }
}

const isNarrow = ({ rules }: AskedSlot): boolean =>
  [rules.fromMinor, rules.toMinor, rules.categories, rules.notCategories].some((rule) => rule !== undefined)
