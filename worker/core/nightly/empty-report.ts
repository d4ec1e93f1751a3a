/** @module The report on customers before anything was worked out. */
import { MIN_CUSTOMERS } from '../rfm/min-customers.ts'
import type { StoredReport } from './customers-report.ts'

/** Of nobody. */
export const EMPTY_REPORT: StoredReport = {
  customers: 0,
  potential: 0,
  standings: [],
  rfm: { kind: 'not_enough', customers: 0, needed: MIN_CUSTOMERS },
  retention: { months: [], quarters: [], cohorts: [], repeatRate: null, loyaltyIndex: null },
  clv: { kind: 'not-enough-data', missing: [] },
}
