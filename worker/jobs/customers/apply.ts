/** @module Fifth: some customers again, told by the models; what each is worth is written where it changed. */
import { withSettings } from '../../core/nightly/customer-models.ts'
import type { Stage } from '../../core/nightly/customers-state.ts'
import { withTallied } from '../../core/nightly/with-tallied.ts'
import { listCustomers, putCustomerValues } from '../../store/customers.ts'
import type { SliceSizes } from './slice-sizes.ts'

export async function applyToCustomers(
  db: D1Database,
  state: Stage<'apply'>,
  { begunAt, sizes }: { begunAt: number; sizes: SliceSizes },
): Promise<Stage<'apply' | 'report'>> {
  const customers = await listCustomers(db, state.after, sizes.customers)
  const last = customers.at(-1)
  if (!last) return { ...state, stage: 'report' }
  const models = withSettings(state.models, state.shop.lifecycle)
  const { tallied, changed } = withTallied(state.tallied, customers, { models, now: begunAt })
  if (changed.length > 0) await db.batch(putCustomerValues(db, changed))
  return { ...state, after: last.profileId, tallied }
}
