/** @module Nightly: what the shop's customers are like, learned from all their orders and told of each of them. */
import type { CustomersState } from '../core/nightly/customers-state.ts'
import { applyToCustomers } from './customers/apply.ts'
import { beginCustomers } from './customers/begin.ts'
import { fitCustomers } from './customers/fit.ts'
import { gatherCustomers } from './customers/gather.ts'
import { gatherPrices } from './customers/prices.ts'
import { reportCustomers } from './customers/report.ts'
import type { SliceSizes } from './customers/slice-sizes.ts'
import type { NightlyJob } from './nightly-job.ts'

/** Evaluations that a fit mostly takes, both searches together; only for the progress. */
const USUAL_EVALUATIONS = 900

/** So many of one slice. Our policy: a few statements, some MB and a fraction of a second of work. */
const SIZES: SliceSizes = { customers: 500, orders: 20_000, ordersOfOne: 5_000, products: 5_000 }

/** The job with slices of other sizes. */
export function customersJobOf(sizes: SliceSizes): NightlyJob<CustomersState> {
  return {
    begin: () => ({ stage: 'begin' }),
    slice: async (db, state, { begunAt }) => {
      switch (state.stage) {
        case 'begin':
          return beginCustomers(db)
        case 'gather':
          return gatherCustomers(db, state, { begunAt, sizes })
        case 'prices':
          return gatherPrices(db, state, sizes.products)
        case 'fit':
          return fitCustomers(state, begunAt)
        case 'apply':
          return applyToCustomers(db, state, { begunAt, sizes })
        case 'report':
          return reportCustomers(db, state, begunAt)
      }
    },
    progress: progressOf,
  }
}

export const customersJob: NightlyJob<CustomersState> = customersJobOf(SIZES)

function progressOf(state: CustomersState): { doing: string; share: number } {
  switch (state.stage) {
    case 'begin':
      return { doing: 'Reads the settings', share: 0 }
    case 'gather': {
      const { customers } = state.gathered.rfm
      const share = 0.5 * ofAll(customers, state.shop.customersBefore)
      return { doing: `Adds up customers, ${customers} so far`, share }
    }
    case 'prices':
      return { doing: 'Adds up prices', share: 0.5 }
    case 'fit':
      return { doing: 'Fits the models', share: 0.5 + 0.1 * ofAll(evaluations(state), USUAL_EVALUATIONS) }
    case 'apply': {
      const told = ofAll(state.tallied.customers, state.retention.customers)
      return { doing: 'Tells what each customer is worth', share: 0.6 + 0.4 * told }
    }
    case 'report':
      return { doing: 'Writes the report', share: 1 }
  }
}

const evaluations = ({ fit }: Extract<CustomersState, { stage: 'fit' }>): number =>
  fit.purchases.evaluations + fit.values.evaluations

const ofAll = (done: number, all: number): number => (all > 0 ? Math.min(1, done / all) : 0)
