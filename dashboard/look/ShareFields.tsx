/** @module How much of all overlays and messages there is: the group without any, and the attention of one person. */
import { PoolField } from '../coupons/PoolField.tsx'
import { Card } from '../part/Card.tsx'
import type { LookForm } from './use-look-form.ts'

export function ShareFields({ form: { draft, change, errors } }: { form: LookForm }) {
  return (
    <>
      <Card title="A group without overlays" class="edit-section">
        <PoolField
          {...{ label: 'Visitors who are shown nothing', value: draft.holdout, type: 'decimal', after: '%' }}
          note="By lot, and always the same ones: only beside them can be told what all of it earns. 0 to 50; set 0 while you try things out, so that you are not one of them."
          error={errors.holdout}
          onInput={(holdout) => change({ holdout })}
        />
      </Card>
      <Card title="Attention of one person" class="edit-section">
        <p class="card-note">
          An overlay that interrupts, or a message, costs 1 point; a bar, a note or a badge a fifth. Whose points are
          spent is left alone until some days are over.
        </p>
        <div class="edit-pair">
          <PoolField
            {...{ label: 'At most', value: draft.points, type: 'decimal', after: 'points' }}
            error={errors['attention.points']}
            onInput={(points) => change({ points })}
          />
          <PoolField
            {...{ label: 'Within', value: draft.days, type: 'decimal', after: 'days' }}
            note="1 to 60."
            error={errors['attention.days']}
            onInput={(days) => change({ days })}
          />
        </div>
      </Card>
    </>
  )
}
