/** @module POST /v1/withdrawals: a visitor permits no measuring any more. */
import * as v from 'valibot'
import { PARAMS } from './event.ts'

/** `visitor`: who was measured until this moment. The rest as in the event `consent_update`. */
export const WithdrawalSchema = v.object({
  visitor: v.pipe(v.string(), v.uuid()),
  ...PARAMS.consent_update.entries,
})

export type Withdrawal = v.InferOutput<typeof WithdrawalSchema>
