/** @module Asks where the shop is, with what visits say and the way to where it is typed. */
import { useId } from 'preact/hooks'
import { Icon } from '../../part/Icon.tsx'
import { TroubleLine } from '../../part/TroubleLine.tsx'
import { hrefOf } from '../../route.ts'
import { seenWords } from './shop-address-words.ts'
import type { ShopAddressState } from './use-shop-address.ts'

/** Only while nobody said. `why`: what needs it, a sentence. */
export function AskShopAddress({ state, why }: { state: ShopAddressState; why: string }) {
  const id = useId()
  const { address, isBusy, trouble, say } = state
  if (address === null || address.known !== null) return null
  const { seen } = address
  return (
    <section class="ask-address" aria-labelledby={id}>
      <h3 id={id}>
        <Icon name="warning" />
        {seen === null ? 'Where is your shop?' : 'Is this your shop?'}
      </h3>
      {seen !== null && <p class="ask-address-origin">{seen.origin}</p>}
      <p>
        {seen !== null && `${seenWords(seen)} `}
        {why}
        {seen !== null && ' Say yes only if the address is yours: anybody can send visits of a page that is not.'}
      </p>
      <div class="ask-address-acts">
        {seen !== null && (
          <button type="button" class="button button-main" aria-disabled={isBusy} onClick={() => say(seen.origin)}>
            {isBusy ? 'One moment …' : 'Yes, it is'}
          </button>
        )}
        <a class="button" href={hrefOf({ screen: 'writing', field: 'shopUrl' })}>
          {seen === null ? 'Say its address' : 'No, say another'}
        </a>
      </div>
      <div role="status">{trouble !== null && <TroubleLine>{trouble}</TroubleLine>}</div>
    </section>
  )
}
