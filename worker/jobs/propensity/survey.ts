/** @module First: which visitors the night learns from. */
import { calibrateFrom } from '../../core/propensity/calibrate-from.ts'
import { beginNightlyFit } from '../../core/propensity/nightly-fit.ts'
import { restAfter } from '../../core/propensity/visitor-sample.ts'
import { type Received, surveyVisitors } from '../../store/visitor-events.ts'
import type { Learning, Survey } from './propensity-night.ts'

/** Visitors of one night; each is read some ten times. Our policy: their 100,000 moments are plenty for 46 features. */
const MOST_VISITORS = 20_000
const AT_ONCE = 1000

/** Some more of the sample; null when there is no event to learn from. At most `statements`. */
export async function survey(
  db: D1Database,
  state: Survey,
  { received, statements }: { received: Received; statements: number },
): Promise<Survey | Learning | null> {
  let { open, sample, visitors, firstAt } = state
  for (let done = 0; done < statements; done++) {
    const [stretch] = open
    const most = Math.min(AT_ONCE, MOST_VISITORS - visitors)
    if (!stretch || most === 0) return beginLearning({ sample, visitors, firstAt }, received)
    const next = await surveyVisitors(db, stretch, { most, received })
    if (next.last !== null) sample = [...sample, { after: stretch.after, upTo: next.last }]
    if (next.firstAt !== null) firstAt = Math.min(firstAt ?? next.firstAt, next.firstAt)
    visitors += next.visitors
    open = restAfter(open, next.visitors < most ? stretch.upTo : (next.last ?? stretch.upTo))
  }
  return { stage: 'survey', open, sample, visitors, firstAt }
}

function beginLearning(
  { sample, visitors, firstAt }: Pick<Survey, 'sample' | 'visitors' | 'firstAt'>,
  { before }: Received,
): Learning | null {
  if (firstAt === null) return null
  const fit = beginNightlyFit(calibrateFrom(firstAt, before))
  return { stage: 'learn', open: sample, sample, visitors, seen: 0, passes: 0, fit }
}
