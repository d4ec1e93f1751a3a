/** @module What is known of a code, and what may be done with it. */
import { useState } from 'preact/hooks'
import type { CouponState } from '../../contract/coupon.ts'
import { clock } from '../part/clock.ts'
import { useShop } from '../part/use-shop.ts'
import { hrefOf } from '../route.ts'
import { dayAndClock } from '../sentence/moment.ts'
import { visitorName } from '../sentence/visitor-name.ts'
import { discountWords } from './pool-words.ts'

const STATES: Record<CouponState['state'], string> = {
  unissued: 'Not given to anybody yet',
  given: 'It holds',
  used: 'Used',
  expired: 'Past its deadline',
}

interface FoundCouponProps {
  coupon: CouponState
  isBusy: boolean
  /** `transactionId`: number of the order or receipt. */
  onUse(transactionId: string): void
  onRelease(): void
}

export function FoundCoupon({ coupon, isBusy, onUse, onRelease }: FoundCouponProps) {
  const { code, state, discount, transactionId } = coupon
  return (
    <section class="coupon-found" aria-label={code}>
      <p class="coupon-state">
        <code>{code}</code>
        <span class={state === 'given' ? 'chip chip-live' : 'chip chip-paused'}>{STATES[state]}</span>
        <b>{discountWords(discount)}</b>
      </p>
      <CouponFacts coupon={coupon} />
      {state === 'given' && <UseIt isBusy={isBusy} onUse={onUse} />}
      {state === 'used' && (
        <button type="button" class="button" aria-disabled={isBusy} onClick={() => isBusy || onRelease()}>
          Give it back: order {transactionId} was cancelled
        </button>
      )}
    </section>
  )
}

function CouponFacts({ coupon }: { coupon: CouponState }) {
  const { timeZone } = useShop()
  const when = (at: number) => dayAndClock(at, timeZone, clock.value)
  const { issuedAt, expiresAt, redeemedAt, transactionId, poolId, profileId } = coupon
  return (
    <dl class="told">
      <div>
        <dt>Pool</dt>
        <dd>
          <a href={hrefOf({ screen: 'coupon-pool', poolId })}>{poolId}</a>
        </dd>
      </div>
      {issuedAt !== null && (
        <div>
          <dt>Given</dt>
          <dd>{when(issuedAt)}</dd>
        </div>
      )}
      {profileId !== null && (
        <div>
          <dt>To</dt>
          <dd>
            <a href={hrefOf({ screen: 'person', profileId })}>{visitorName(profileId)}</a>
          </dd>
        </div>
      )}
      {expiresAt !== null && (
        <div>
          <dt>Deadline</dt>
          <dd>{when(expiresAt)}</dd>
        </div>
      )}
      {redeemedAt !== null && (
        <div>
          <dt>Used</dt>
          <dd>
            {when(redeemedAt)}, order {transactionId}
          </dd>
        </div>
      )}
    </dl>
  )
}

function UseIt({ isBusy, onUse }: { isBusy: boolean; onUse(transactionId: string): void }) {
  const [receipt, setReceipt] = useState('')
  return (
    <form
      class="coupon-ask"
      onSubmit={(event) => {
        event.preventDefault()
        if (receipt.trim() !== '' && !isBusy) onUse(receipt.trim())
      }}
    >
      <label for="coupon-receipt">Number of the order or receipt</label>
      <input
        id="coupon-receipt"
        class="field"
        autocomplete="off"
        maxLength={128}
        value={receipt}
        onInput={(event) => setReceipt(event.currentTarget.value)}
      />
      <button type="submit" class="button button-main" aria-disabled={isBusy || receipt.trim() === ''}>
        Mark as used
      </button>
    </form>
  )
}
