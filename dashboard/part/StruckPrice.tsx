/** @module A price, with what stands struck through beside it. */
import { money } from '../sentence/money.ts'

interface StruckPriceProps {
  /** Minor units of `currency`. */
  priceMinor: number
  /** Null: nothing is struck through. */
  beforeMinor: number | null
  currency: string
}

export const StruckPrice = ({ priceMinor, beforeMinor, currency }: StruckPriceProps) => (
  <>
    {money(priceMinor, currency)}
    {beforeMinor !== null && (
      <>
        {' '}
        <s>
          <span class="unseen">before </span>
          {money(beforeMinor, currency)}
        </s>
      </>
    )}
  </>
)
