/** @module GET /v1/reports/recommendations: what was seen and clicked, and how often it would have been right. */
import { Hono } from 'hono'
import type { RecommendationReport, RecommenderStats } from '../../../contract/recommend/figures.ts'
import { dayOf } from '../../core/activity.ts'
import { listRecommendationDays } from '../../store/recommendation-days.ts'
import { listRecommendationGrades } from '../../store/recommendation-grades.ts'
import type { AppEnv } from '../app-env.ts'
import { requestInvalid } from '../problem.ts'

const USUAL_DAYS = 28
const MOST_DAYS = 90
/** 90 days of 50 slots with a chain of four; of more, the oldest are left out. */
const MOST_ROWS = 20_000

const NOTHING_KNOWN: RecommenderStats = {
  sessions: 0,
  clicks: 0,
  baskets: 0,
  products: 0,
  bytes: 0,
  updatedAt: null,
}

export const recommendationReport = new Hono<AppEnv>().get('/', async (c) => {
  const asked = c.req.query('days') ?? String(USUAL_DAYS)
  const days = /^\d{1,2}$/.test(asked) ? Number(asked) : 0
  if (days < 1 || days > MOST_DAYS)
    return requestInvalid(c, [{ field: 'days', message: `must be a whole number of 1 to ${MOST_DAYS}` }])

  const sinceDay = dayOf(Date.now()) - days + 1
  const [shown, grades, known] = await Promise.all([
    listRecommendationDays(c.env.DB, sinceDay, MOST_ROWS),
    listRecommendationGrades(c.env.DB, sinceDay),
    knownNow(c.env.RECOMMENDER),
  ])
  return c.json<RecommendationReport>({ days, shown, grades, known })
})

/** Zeros where the object cannot be reached: the figures of past days stand in the database and are told all the same. */
async function knownNow(recommender: AppEnv['Bindings']['RECOMMENDER']): Promise<RecommenderStats> {
  try {
    return await recommender.getByName('shop').stats()
  } catch (error) {
    console.error('the Recommender did not say what it holds', error)
    return NOTHING_KNOWN
  }
}
