/** @module Fields for numbers, shares and money. */
import { useShop } from '../../part/use-shop.ts'
import { moneyText, typedMoney } from '../../segments/number-text.ts'
import type { FieldProps } from './FieldFrame.tsx'
import { TypedField } from './TypedField.tsx'
import { inPercent, numberText, shareText, typedNumber, typedShare } from './typed-number.ts'

interface NumberFieldProps extends FieldProps {
  unit?: string
  /** What holds while nothing is typed. */
  standard?: number
}

export const NumberField = ({ standard, ...props }: NumberFieldProps) => (
  <TypedField {...props} read={typedNumber} write={numberText} placeholder={numberText(standard)} />
)

/** Typed in percent, kept as a share from 0 to 1. */
export const ShareField = ({ standard, ...props }: NumberFieldProps) => (
  <TypedField
    {...props}
    read={typedShare}
    write={shareText}
    unit="%"
    placeholder={shareText(standard)}
    tell={inPercent}
  />
)

interface MoneyFieldProps extends FieldProps {
  /** @default the shop's */
  currency?: string | undefined
}

/** Typed in the main unit, kept in the smallest. */
export function MoneyField({ currency, ...props }: MoneyFieldProps) {
  const { currency: shops } = useShop()
  const unit = currency ?? shops
  return (
    <TypedField
      {...props}
      read={(typed) => typedMoney(typed, unit)}
      write={(value) => (typeof value === 'number' ? moneyText(value, unit) : numberText(value))}
      unit={unit}
    />
  )
}
