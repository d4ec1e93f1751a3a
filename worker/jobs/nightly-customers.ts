/** @module Nightly: what the shop's customers are like, learned from all their orders and told of each of them. */
import type { CustomersState } from '../core/nightly/customers-state.ts'
import { applyToCustomers } from './customers/apply.ts'
import { beginCustomers } from './customers/begin.ts'
import { fitCustomers } from './customers/fit.ts'
import { gatherCustomers } from './customers/gather.ts'
import { gatherPrices } from './customers/prices.ts'
import { reportCustomers } from './customers/report.ts'
import type { NightlyJob } from './nightly-job.ts'

/** Evaluations that a fit mostly takes, both searches together; only for the progress. */
const USUAL_EVALUATIONS = 900

export const customersJob: NightlyJob<CustomersState> = {
  begin: () => ({ stage: 'begin' }),

  async slice(db, state, { begunAt }) {
    switch (state.stage) {
      case 'begin':
        return beginCustomers(db)
      case 'gather':
        return gatherCustomers(db, state, begunAt)
      case 'prices':
        return gatherPrices(db, state)
      case 'fit':
        return fitCustomers(state, begunAt)
      case 'apply':
        return applyToCustomers(db, state, begunAt)
      case 'report':
        return reportCustomers(db, state, begunAt)
    }
  },

  progress(state) {
    switch (state.stage) {
      case 'begin':
        return { doing: 'Reads the settings', share: 0 }
      case 'gather':
        return { doing: 'Adds up customers', share: 0.5 * ofAll(state.gathered.rfm.customers, state.shop.customers) }
      case 'prices':
        return { doing: 'Adds up prices', share: 0.5 }
      case 'fit':
        return { doing: 'Fits the models', share: 0.5 + 0.1 * ofAll(evaluations(state), USUAL_EVALUATIONS) }
      case 'apply':
        return {
          doing: 'Tells what each customer is worth',
          share: 0.6 + 0.4 * ofAll(state.tallied.customers, state.shop.customers),
        }
      case 'report':
        return { doing: 'Writes the report', share: 1 }
    }
  },
}

const evaluations = ({ fit }: Extract<CustomersState, { stage: 'fit' }>): number =>
  fit.purchases.evaluations + fit.values.evaluations

const ofAll = (done: number, all: number): number => (all > 0 ? Math.min(1, done / all) : 0)
