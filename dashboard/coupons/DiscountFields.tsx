/** @module What the codes of a pool take off. */
import type { DiscountRule } from '../../contract/coupon.ts'
import { Card } from '../part/Card.tsx'
import { Choice } from './Choice.tsx'
import { PoolField } from './PoolField.tsx'
import type { PoolEditing } from './use-pool-form.ts'

const KINDS: { value: DiscountRule['kind']; name: string; about: string }[] = [
  { value: 'percent', name: 'A share', about: 'the same percent for everybody' },
  { value: 'amount', name: 'An amount', about: 'the same sum for everybody' },
  {
    value: 'by_purchases',
    name: 'By earlier purchases',
    about: 'more for who bought more, by orders your shop told of',
  },
]

export function DiscountFields({ draft, change, errors }: PoolEditing) {
  const kinds = draft.codes === 'uploaded' ? KINDS.filter(({ value }) => value !== 'by_purchases') : KINDS
  return (
    <Card title="What a code takes off" class="pool-card">
      <Choice legend="Kind" options={kinds} value={draft.kind} onChange={(kind) => change({ kind })} />
      {draft.kind === 'percent' && (
        <PoolField
          {...{ label: 'Percent off', type: 'decimal', after: '%', value: draft.percent }}
          error={errors['discount.percent']}
          onInput={(percent) => change({ percent })}
        />
      )}
      {draft.kind === 'amount' && (
        <PoolField
          {...{ label: 'Amount off', type: 'decimal', after: draft.currency, value: draft.amount }}
          error={errors['discount.amountMinor']}
          onInput={(amount) => change({ amount })}
        />
      )}
      {draft.kind === 'by_purchases' && <ByPurchases draft={draft} change={change} errors={errors} />}
      {errors.discount !== undefined && <p class="row-note row-note-missing">This {errors.discount}.</p>}
      {draft.codes === 'uploaded' && (
        <p class="card-note">Say what your shop system takes off for these codes: Vitrine cannot change that.</p>
      )}
    </Card>
  )
}

function ByPurchases({ draft, change, errors }: PoolEditing) {
  return (
    <div class="pool-pair">
      <PoolField
        {...{ label: 'At least', type: 'decimal', after: '%', value: draft.floor, note: 'for who bought nothing yet' }}
        error={errors['discount.floorPercent']}
        onInput={(floor) => change({ floor })}
      />
      <PoolField
        {...{ label: 'At most', type: 'decimal', after: '%', value: draft.ceiling }}
        error={errors['discount.ceilingPercent']}
        onInput={(ceiling) => change({ ceiling })}
      />
      <PoolField
        {...{ label: 'One step is', type: 'decimal', after: '% more', value: draft.step }}
        error={errors['discount.stepPercent']}
        onInput={(step) => change({ step })}
      />
      <PoolField
        {...{
          label: 'For every',
          type: 'decimal',
          after: draft.currency,
          value: draft.per,
          note: 'paid before, less refunds',
        }}
        error={errors['discount.perMinor']}
        onInput={(per) => change({ per })}
      />
    </div>
  )
}
