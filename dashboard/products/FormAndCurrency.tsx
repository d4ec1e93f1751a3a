/** @module How a catalogue is written, and in which currency: folded away, for both are mostly found out. */
import { useRef } from 'preact/hooks'
import type { FeedFormat } from '../../contract/catalogue/feed-format.ts'
import { PoolField } from '../coupons/PoolField.tsx'
import { Choice } from '../import/Choice.tsx'
import { useShop } from '../part/use-shop.ts'
import { FORMAT_CHOICES } from './imports/format-words.ts'

interface FormAndCurrencyProps {
  /** Empty: found out, the shop's. */
  format: FeedFormat | ''
  currency: string
  /** What is wrong with the currency. */
  error?: string | undefined
  onChange(part: { format: FeedFormat | '' } | { currency: string }): void
}

/** Opens where something is said or wrong; by itself it never closes. */
export function FormAndCurrency({ format, currency, error, onChange }: FormAndCurrencyProps) {
  const shop = useShop()
  const isOpen = useRef(false)
  isOpen.current ||= error !== undefined || format !== '' || currency !== ''
  return (
    <details class="feed-more" open={isOpen.current}>
      <summary>Form and currency</summary>
      <div class="feed-pair">
        <Choice
          label="How it is written"
          value={format}
          options={FORMAT_CHOICES}
          onChoose={(chosen) => onChange({ format: chosen })}
        />
        <PoolField
          {...{ label: 'Prices without a currency are in', value: currency, placeholder: shop.currency }}
          maxLength={3}
          error={error}
          onInput={(typed) => onChange({ currency: typed.trim().toUpperCase() })}
        />
      </div>
    </details>
  )
}
