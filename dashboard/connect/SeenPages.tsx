/** @module Which kinds of pages were opened, and which were not yet. */
import type { InstallCheck } from '../../contract/admin.ts'
import type { PageType } from '../../contract/page.ts'
import { Icon } from '../part/Icon.tsx'
import { plain } from '../sentence/counted.ts'

/** `isExpected`: every shop has it, so it is named also while it was not seen. */
const KINDS: Record<PageType, { label: string; isExpected: boolean }> = {
  home: { label: 'Home', isExpected: true },
  list: { label: 'Category', isExpected: true },
  product: { label: 'Product', isExpected: true },
  cart: { label: 'Cart', isExpected: true },
  checkout: { label: 'Checkout', isExpected: false },
  thank_you: { label: 'Thank you', isExpected: true },
  search: { label: 'Search', isExpected: false },
  article: { label: 'Article', isExpected: false },
  other: { label: 'Other', isExpected: false },
}

const TYPES = Object.keys(KINDS) as PageType[]

export function SeenPages({ pageTypes }: { pageTypes: InstallCheck['pageTypes'] }) {
  const shown = TYPES.filter((type) => KINDS[type].isExpected || pageTypes[type])
  const isComplete = shown.every((type) => pageTypes[type])
  return (
    <>
      <ul class="kinds">
        {shown.map((type) => (
          <li key={type} class={pageTypes[type] ? 'kind' : 'kind kind-unseen'}>
            <Icon name={pageTypes[type] ? 'check' : 'clock'} />
            <span>{KINDS[type].label}</span>
            <span class="kind-count">{pageTypes[type] ? plain(pageTypes[type]) : 'not yet'}</span>
          </li>
        ))}
      </ul>
      {!isComplete && (
        <p class="card-note">
          Open those that are missing. One that stays “not yet” is not recognised: see what{' '}
          <code>npm run read-page</code> says of its address.
        </p>
      )}
    </>
  )
}
