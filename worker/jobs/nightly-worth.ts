/** @module Nightly, the last: what campaigns brought, and everything learned of the night published. */
import { putModel } from '../store/models.ts'
import { publish } from '../store/publish.ts'
import { countOrdersAfter } from '../store/tried-campaigns.ts'
import type { NightlyJob } from './nightly-job.ts'

type WorthState = { stage: 'count' } | { stage: 'publish' }

/** By it campaigns of the same priority are ranked; and stages and groups of people are told as of this night. */
export const worthJob = (settings: KVNamespace): NightlyJob<WorthState> => ({
  begin: () => ({ stage: 'count' }),
  slice: async (db, { stage }, { begunAt, now }) => {
    switch (stage) {
      case 'count':
        await putModel(db, 'orders_after', { fittedAt: begunAt, body: await countOrdersAfter(db, begunAt) }).run()
        return { stage: 'publish' }
      case 'publish':
        await publish(db, settings, now)
        return null
    }
  },
  progress: ({ stage }) =>
    stage === 'count' ? { doing: 'Counts orders after overlays', share: 0 } : { doing: 'Publishes', share: 0.9 },
})
