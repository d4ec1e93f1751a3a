/** @module The free_delivery block: how far the cart is from it. */
import { formatMoney } from '../../../contract/format-money.ts'
import type { BlockProps } from '../stage.ts'
import { withValues } from '../with-values.tsx'

/** A sentence and a progress bar; `reached` once the cart holds the threshold. A change is read out politely. */
export function FreeDelivery({ block, stage: { cart, language }, id = 'delivery' }: BlockProps<'free_delivery'>) {
  const { thresholdMinor, currency } = block
  const cartMinor = cart?.valueMinor ?? 0
  const isReached = cartMinor >= thresholdMinor
  const money = (minor: number) => formatMoney(minor, currency, language, true)
  const values = {
    remaining: money(Math.max(0, thresholdMinor - cartMinor)),
    threshold: money(thresholdMinor),
    cart: money(cartMinor),
  }
  return (
    <div class="delivery">
      <p id={id} role="status">
        {withValues(isReached ? block.reached : block.progress, values)}
      </p>
      <progress aria-labelledby={id} value={cartMinor} max={thresholdMinor} />
    </div>
  )
}
