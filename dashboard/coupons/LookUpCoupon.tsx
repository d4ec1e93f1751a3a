/** @module Looks a code up: does it hold, and for the till, using it or giving it back by hand. */
import { useState } from 'preact/hooks'
import type { CouponState } from '../../contract/coupon.ts'
import { send } from '../api/send.ts'
import { type Trouble, troubleSentence } from '../api/trouble.ts'
import { Card } from '../part/Card.tsx'
import { Icon } from '../part/Icon.tsx'
import { FoundCoupon } from './FoundCoupon.tsx'

/** `onChanged`: the figures of its pool are others now. */
export function LookUpCoupon({ onChanged }: { onChanged(): void }) {
  const [coupon, setCoupon] = useState<CouponState | null>(null)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const [isBusy, setBusy] = useState(false)

  /** `act`: what to do with it, with its body; without, it is only looked up. */
  async function ask(named: string, act?: { path: string; body: object }) {
    setBusy(true)
    const path = `/v1/coupons/${encodeURIComponent(named)}${act?.path ?? ''}`
    const answer = await send<CouponState>(path, act ? { method: 'POST', body: act.body } : {})
    setBusy(false)
    setTrouble(answer.ok ? null : answer.trouble)
    if (answer.ok) setCoupon(answer.value)
    else if (!act) setCoupon(null)
    if (act) onChanged()
  }

  return (
    <Card title="Look up a code">
      <CodeField isBusy={isBusy} onAsk={ask} />
      <div role="status">
        {trouble && (
          <p class="trouble coupon-trouble">
            <Icon name="warning" />
            <span>{troubleSentence(trouble)}</span>
          </p>
        )}
      </div>
      {coupon !== null && (
        <FoundCoupon
          key={`${coupon.code} ${coupon.state}`}
          coupon={coupon}
          isBusy={isBusy}
          onUse={(transactionId) => ask(coupon.code, { path: '/redemptions', body: { transactionId } })}
          onRelease={() => ask(coupon.code, { path: '/release', body: {} })}
        />
      )}
      <p class="card-note">
        Orders of your web shop use their codes by themselves. By hand it is done for a sale at the till.
      </p>
    </Card>
  )
}

function CodeField({ isBusy, onAsk }: { isBusy: boolean; onAsk(code: string): void }) {
  const [code, setCode] = useState('')
  return (
    <form
      class="coupon-ask"
      onSubmit={(event) => {
        event.preventDefault()
        if (code.trim() !== '' && !isBusy) onAsk(code.trim())
      }}
    >
      <label for="coupon-code">The code</label>
      <input
        id="coupon-code"
        class="field"
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
        maxLength={40}
        value={code}
        onInput={(event) => setCode(event.currentTarget.value)}
      />
      <button type="submit" class="button" aria-disabled={isBusy}>
        <Icon name="search" />
        Look up
      </button>
    </form>
  )
}
