/** @module What a run is about, by what began it. */
import type { RunSubject } from '../../../contract/scenario/run.ts'
import type { Scenario } from '../../../contract/scenario/scenario.ts'
import type { Happening } from './happening.ts'
import { isEntry } from './is-entry.ts'
import type { RunPerson } from './run-person.ts'

/** Most products that a run keeps. Our policy: no message shows more. */
const MOST_PRODUCTS = 20

/** `others`: what else happened to this person just now. */
interface Around {
  person: RunPerson
  scenario: Scenario
  others: readonly Happening[]
}

/** Of a cart the products that lie in it now; of products all that changed, the one that began it first. */
export function subjectOfRun(happening: Happening, { person, scenario, others }: Around): RunSubject {
  const eventId = happening.id
  switch (happening.kind) {
    case 'event': {
      const { event, productIds, categories, campaignId } = happening
      const category = event === 'view_item_list' ? categories[0] : undefined
      return {
        eventId,
        ...some(productIds),
        ...(campaignId !== undefined && { campaignId }),
        ...(category && { category }),
      }
    }
    case 'cart':
      return { eventId, ...some((person.subject.state.cart?.value.items ?? []).map(({ productId }) => productId)) }
    case 'order': {
      const { transactionId, step, email, tracking } = happening
      return { eventId, transactionId, orderStep: step, ...(email && { email }), ...(tracking && { tracking }) }
    }
    case 'subscribed':
      return { eventId, email: happening.email }
    case 'product':
      return { eventId, ...changed(happening, { scenario, others }) }
    case 'cart_emptied':
    case 'entered':
    case 'birthday':
    case 'scheduled':
    case 'message_clicked':
      return { eventId }
  }
}

/** The one that began it first, with what must still be so when it is told. */
function changed(
  first: Extract<Happening, { kind: 'product' }>,
  { scenario, others }: Pick<Around, 'scenario' | 'others'>,
): RunSubject {
  const also = others.flatMap((each) => (each.kind === 'product' && isEntry(scenario, each) ? each : []))
  const fell = [first, ...also].flatMap(({ productId, priceWas }) => (priceWas ? [[productId, priceWas] as const] : []))
  const { entry } = scenario
  return {
    ...some([first.productId, ...also.map(({ productId }) => productId)]),
    ...(first.priceWas && { priceWas: first.priceWas }),
    ...(fell.length > 1 && { pricesWas: Object.fromEntries(fell) }),
    ...(entry.on === 'product' && entry.change === 'low_stock' && { mostLeft: entry.mostLeft }),
  }
}

function some(ids: readonly string[]): Pick<RunSubject, 'productIds'> {
  const productIds = [...new Set(ids)].slice(0, MOST_PRODUCTS)
  return productIds.length > 0 ? { productIds } : {}
}
