/** @module The choice of a pool of coupons. */
import type { CouponPoolList } from '../../../contract/coupon.ts'
import { useReading } from '../../api/use-reading.ts'
import { ChoiceField } from '../field/ChoiceField.tsx'
import { useField } from '../field/use-field.ts'

interface PoolFieldProps {
  way: string
  /** What it means to choose none; absent: one must be chosen. */
  none?: string
}

export function PoolField({ way, none }: PoolFieldProps) {
  const { value } = useReading<CouponPoolList>('/v1/coupon-pools', null)
  const field = useField(way)
  const pools = value?.pools ?? []
  const named = pools.map(({ poolId, name }) => [poolId, name] as const)
  const isKnown = field.value === undefined || field.value === '' || pools.some(({ poolId }) => poolId === field.value)
  return (
    <ChoiceField
      way={way}
      label="Codes from"
      choices={[
        ...(none === undefined ? [] : [[undefined, none] as const]),
        ...named,
        ...(isKnown ? [] : [[String(field.value), String(field.value)] as const]),
      ]}
      help={
        value?.pools.length === 0
          ? 'There are no pools of codes yet: make one under Coupons.'
          : 'A pool of codes, made under Coupons.'
      }
    />
  )
}
