/** @module Of how many products each fact was read. */
import type { InstallCheck, ProductFact } from '../../contract/admin.ts'
import { plain } from '../sentence/counted.ts'

/** Typed as a record, so that a new fact does not compile until it has its words. */
const LABELS: Record<ProductFact, string> = {
  price: 'Price',
  currency: 'Currency',
  availability: 'Availability',
  picture: 'Picture',
  id: 'Id of its own',
}

const FACTS = Object.keys(LABELS) as ProductFact[]

export function ProductFacts({ products: { count, missing } }: { products: InstallCheck['products'] }) {
  if (count === 0) return null
  return (
    <dl class="meters">
      {FACTS.map((fact) => {
        const read = count - missing[fact].count
        return (
          <div key={fact} class={read < count ? 'meter meter-part' : 'meter'}>
            <dt>{LABELS[fact]}</dt>
            <dd>
              <span class="meter-bar" aria-hidden="true">
                <span style={{ width: `${(100 * read) / count}%` }} />
              </span>
              <span class="meter-count">
                {plain(read)} of {plain(count)}
              </span>
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
