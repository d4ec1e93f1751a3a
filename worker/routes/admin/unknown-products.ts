/** @module Products that a scenario asks for by their ids and that the catalogue does not have. */
import type { FieldNote } from '../../../contract/campaign-admin.ts'
import type { Scenario } from '../../../contract/scenario/scenario.ts'
import { readProductsNamed } from '../../store/products-named.ts'

type Asking = Pick<Scenario, 'entry' | 'steps'>

/** At the fields that name them. Nothing where no product is named; else one query. */
export async function unknownProducts(db: D1Database, scenario: Asking): Promise<FieldNote[]> {
  const asked = askedProducts(scenario)
  const known = await readProductsNamed(
    db,
    asked.flatMap(({ productIds }) => productIds),
  )
  return asked.flatMap(({ field, productIds }) => {
    const unknown = productIds.filter((id) => !known.has(id))
    return unknown.length === 0 ? [] : [{ field, message: `Not in your catalogue: ${unknown.join(', ')}` }]
  })
}

/** An event of a browser may be about certain products: at the beginning, and where a step waits for one. */
function askedProducts({ entry, steps }: Asking): { field: string; productIds: readonly string[] }[] {
  const tests = [
    { field: 'entry.productIds', test: entry.on === 'event' ? entry : null },
    ...Object.entries(steps).map(([stepId, step]) => ({
      field: `steps.${stepId}.event.productIds`,
      test: step.kind === 'wait_for' ? step.event : null,
    })),
  ]
  return tests.flatMap(({ field, test }) =>
    test !== null && 'productIds' in test && test.productIds ? [{ field, productIds: test.productIds }] : [],
  )
}
