/** @module Second: some customers with their orders, added up. */
import type { Stage } from '../../core/nightly/customers-state.ts'
import { withGathered } from '../../core/nightly/gathered.ts'
import type { ValuedCustomer } from '../../core/nightly/with-tallied.ts'
import { ordersOfCustomers } from '../../store/customer-orders.ts'
import { listCustomers } from '../../store/customers.ts'
import type { SliceSizes } from './slice-sizes.ts'

export async function gatherCustomers(
  db: D1Database,
  state: Stage<'gather'>,
  { begunAt, sizes }: { begunAt: number; sizes: SliceSizes },
): Promise<Stage<'gather' | 'prices'>> {
  const found = await listCustomers(db, state.after, sizes.customers)
  const slice = found.slice(0, fitting(found, sizes))
  const last = slice.at(-1)
  const { shop } = state
  if (!last) return { stage: 'prices', shop, after: '', gathered: state.gathered, prices: {} }
  const readable = slice.filter((customer) => ordersIn(customer) <= sizes.ordersOfOne)
  const orders = await ordersOfCustomers(
    db,
    readable.map(({ profileId }) => profileId),
  )
  const customers = slice.map(({ profileId, sums }) => ({ sums, orders: orders.get(profileId) ?? null }))
  return { ...state, after: last.profileId, gathered: withGathered(state.gathered, customers, { shop, now: begunAt }) }
}

const ordersIn = ({ sums }: ValuedCustomer): number => sums.confirmed + sums.seen

/** How many of them have few enough orders together; one at least. */
function fitting(customers: readonly ValuedCustomer[], sizes: SliceSizes): number {
  let orders = 0
  const beyond = customers.findIndex((customer) => {
    orders += Math.min(sizes.ordersOfOne, ordersIn(customer))
    return orders > sizes.orders
  })
  return beyond < 0 ? customers.length : Math.max(1, beyond)
}
