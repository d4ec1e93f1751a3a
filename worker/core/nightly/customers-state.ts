/** @module How far the night's work on customers has come, stage by stage. */
import type { LifecycleSettings } from '../../../contract/lifecycle.ts'
import type { ClvFit } from '../clv/fit-clv.ts'
import type { RetentionSummary } from '../retention/retention-summary.ts'
import type { Counts } from '../rfm/counts.ts'
import type { CustomerModels } from './customer-models.ts'
import type { Gathered } from './gathered.ts'
import type { Tallied } from './tallied.ts'

/** The shop's settings as they were when the work began: halfway another currency would make nonsense. */
export interface NightlyShop {
  currency: string
  /** IANA time zone. */
  timeZone: string
  lifecycle: LifecycleSettings
  /** How many customers there were the night before; only for the progress. */
  customersBefore: number
}

/** `after`: key of the last row that was done. JSON as it stands. */
export type CustomersState =
  | { stage: 'begin' }
  | { stage: 'gather'; shop: NightlyShop; after: string; gathered: Gathered }
  | { stage: 'prices'; shop: NightlyShop; after: string; gathered: Gathered; prices: Counts }
  | { stage: 'fit'; shop: NightlyShop; gathered: Gathered; prices: Counts; fit: ClvFit }
  | ApplyState
  | (Omit<ApplyState, 'stage' | 'after'> & { stage: 'report' })

/** `models`: as learned, without the owner's own limits. */
interface ApplyState {
  stage: 'apply'
  shop: NightlyShop
  after: string
  models: CustomerModels
  retention: RetentionSummary
  tallied: Tallied
}

/** One of the stages. */
export type Stage<Name extends CustomersState['stage']> = Extract<CustomersState, { stage: Name }>
