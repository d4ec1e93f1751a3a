/** @module Is a happening the event that an entry, a goal or a wait names? */
import type { EventTest } from '../../../contract/scenario/entry.ts'
import { isOfCategory } from '../decide/is-of-category.ts'
import type { Happening } from './happening.ts'

/** By name; where categories or products are named, one of the event's must be among them. */
export function passesEventTest(test: EventTest, happening: Happening): boolean {
  if (happening.kind !== 'event' || happening.event !== test.event) return false
  const { name, categories, productIds } = test
  if (test.event === 'custom_event' && name !== undefined && happening.name !== name) return false
  if (productIds && !happening.productIds.some((id) => productIds.includes(id))) return false
  return !categories || happening.categories.some((category) => isOfCategory({ category } as never, categories))
}
