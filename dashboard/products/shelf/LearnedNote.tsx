/** @module What visitors saw on pages and the shop's server did not confirm. */
import type { LearnedProducts, UnconfirmedProduct } from '../../../contract/catalogue/learned-products.ts'
import { Ago } from '../../part/Ago.tsx'
import { Icon } from '../../part/Icon.tsx'
import { ShopLink } from '../../part/ShopLink.tsx'
import { counted } from '../../sentence/counted.ts'

/** So many are named; the others are counted. */
const SHOWN = 12

const STATES: Record<UnconfirmedProduct['state'], string> = {
  waiting: 'Not looked up yet',
  confirmed: 'Confirmed',
  refuted: 'The page says something else',
  unreachable: 'The shop did not answer',
  ambiguous: 'Several pages with this id',
}

/** Nothing while all is well, and while nobody knows (null). */
export function LearnedNote({ told }: { told: LearnedProducts | null }) {
  if (told?.hasOrigins === false) return <NoOrigins />
  if (told === null || told.unconfirmed === 0) return null
  const { products, unconfirmed, waiting } = told
  return (
    <details class="learned">
      <summary>
        <Icon name="warning" />
        <span>
          {counted(unconfirmed, 'product')} seen on pages could not be confirmed
          {waiting > 0 && `, ${waiting} more ${waiting === 1 ? 'waits' : 'wait'} to be looked up`}
        </span>
      </summary>
      <p class="card-note">
        What a browser tells is only taken up when the page, as your shop’s server gives it, says the same. These are
        not recommended.
      </p>
      <ul>
        {products.slice(0, SHOWN).map(({ productId, name, state, detail, pageUrl, seenAt }) => (
          <li key={productId}>
            <span>
              <ShopLink href={pageUrl}>{name || productId}</ShopLink>
              <span class="item-sub">
                {STATES[state]}: {detail}
              </span>
            </span>
            <span class="learned-when">
              <Ago at={seenAt} />
            </span>
          </li>
        ))}
      </ul>
      {unconfirmed > SHOWN && <p class="card-note">And {counted(unconfirmed - SHOWN, 'other')}.</p>}
    </details>
  )
}

const NoOrigins = () => (
  <p class="card-note learned-not">
    Products are not learned from pages yet: what a browser tells is confirmed at your shop’s own addresses, and the
    setting <code>origins</code>, which names them, is empty.
  </p>
)
