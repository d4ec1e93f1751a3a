/** @module How the Recommender's own strategies are graded: each is asked as on the page of the last product. */
import type { Graders } from '../../core/recommend/grade/grades.ts'
import type { Knowledge, Strategies } from '../../core/recommend/knowledge.ts'

/** Nothing is left out: which protocol leaves out what, the grades say. */
const NOTHING: ReadonlySet<string> = new Set()

/** What grading asks back, answered by what is known now. */
export function graders(knowledge: Knowledge, strategies: Strategies): Graders {
  return {
    find: (strategy, { recent, most, at }) => {
      // Asked past its strategy, which never names what the session has seen.
      if (strategy === 'also_viewed')
        return knowledge.sessions.recommend(recent, { count: most }).map(({ productId }) => productId)
      const lookingAt = recent.at(-1) ?? null
      const category = lookingAt === null ? null : (knowledge.shelf.get(lookingAt)?.category ?? null)
      const request = {
        slots: [],
        page: { type: 'product', lookingAt, category, inCart: [], cartMinor: null },
        visitor: { recent, viewed: [], bought: [], categories: {}, brands: {} },
        shop: { currency: '', strikePrices: 'proven' },
        now: at,
      } as const
      return strategies[strategy](knowledge, request, { most, except: NOTHING }).map(({ productId }) => productId)
    },
    categoryOf: (productId) => knowledge.shelf.get(productId)?.category,
  }
}
