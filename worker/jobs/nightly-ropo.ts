/** @module The job of the night that looks for what buyers in stores had done online before. */
import { DAY_MS } from '../core/activity.ts'
import { ROPO_DAYS, ropoReport } from '../core/ropo/ropo-report.ts'
import { mergeRopoSums, type RopoSums, ropoSums } from '../core/ropo/ropo-sums.ts'
import { storeSale } from '../core/ropo/store-sale.ts'
import { putModel } from '../store/models.ts'
import { listStoreOrders, type OrderPlace, readTraces } from '../store/ropo.ts'
import { readShopSettings } from '../store/shop-settings.ts'
import type { NightlyJob } from './nightly-job.ts'

/** Orders passed in one slice, and those of stores whose buyers are looked at: some MB of profiles. Our policy. */
const SLICE = { scan: 5000, take: 400 }

/** Orders from one moment to another (ms UTC), done up to `after`. `currency`: null before the first slice. */
export interface RopoState {
  fromAt: number
  untilAt: number
  after: OrderPlace
  currency: string | null
  sums: RopoSums
}

/** Only the last slice writes, so any of them may be done again. */
export const ropoJob: NightlyJob<RopoState> = {
  begin(now) {
    const fromAt = now - ROPO_DAYS * DAY_MS
    return { fromAt, untilAt: now, after: { at: fromAt, transactionId: '' }, currency: null, sums: ropoSums([]) }
  },

  async slice(db, state) {
    const currency = state.currency ?? (await readShopSettings(db)).shop.currency
    const { orders, last } = await listStoreOrders(db, { after: state.after, untilAt: state.untilAt, ...SLICE })
    if (last === null) {
      const body = ropoReport(state.sums, currency)
      await putModel(db, 'ropo', { fittedAt: state.untilAt, body }).run()
      return null
    }
    const traces = await readTraces(db, [...new Set(orders.map(({ profileId }) => profileId))])
    const sales = orders.flatMap((order) => storeSale(order, traces.get(order.profileId) ?? null, currency) ?? [])
    return { ...state, currency, after: last, sums: mergeRopoSums(state.sums, ropoSums(sales)) }
  },

  progress: ({ fromAt, untilAt, after }) => ({
    doing: 'Looks for what buyers in stores had looked at online',
    share: (after.at - fromAt) / (untilAt - fromAt),
  }),
}
