/** @module The form of a pool of coupons. */
import { LeaveQuestion } from '../leave/LeaveQuestion.tsx'
import { Card } from '../part/Card.tsx'
import { SaveLine } from '../part/SaveLine.tsx'
import { Choice } from './Choice.tsx'
import { DiscountFields } from './DiscountFields.tsx'
import { BudgetFields, DeadlineFields } from './LimitFields.tsx'
import { PoolField } from './PoolField.tsx'
import type { PoolDraft } from './pool-draft.ts'
import { type PoolEditing, usePoolForm } from './use-pool-form.ts'

const SOURCES: { value: PoolDraft['codes']; name: string; about: string }[] = [
  { value: 'generated', name: 'Vitrine makes them', about: 'your checkout asks Vitrine whether a code holds' },
  { value: 'uploaded', name: 'My shop system made them', about: 'you upload them, and each is given to one visitor' },
]

interface PoolFormProps {
  /** Null: a new one. */
  poolId: string | null
  begin: PoolDraft
  /** There are codes already: where they come from stays. */
  hasCodes: boolean
}

export function PoolForm({ poolId, begin, hasCodes }: PoolFormProps) {
  const form = usePoolForm(poolId, begin)
  return (
    <form
      class="stack pool-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        form.save()
      }}
    >
      <LeaveQuestion unsaved={form.isChanged} />
      <SourceFields {...form} hasCodes={hasCodes} />
      <DiscountFields {...form} />
      <DeadlineFields {...form} />
      <BudgetFields {...form} />
      <SaveLine isBusy={form.isBusy} saved={form.isSaved ? 'Saved' : null} refusal={form.refusal} />
    </form>
  )
}

function SourceFields({ draft, change, errors, hasCodes }: PoolEditing & { hasCodes: boolean }) {
  // The shop system has fixed what its codes take off, and knows no deadline of ours.
  const choose = (codes: PoolDraft['codes']) =>
    change(
      codes === 'uploaded'
        ? { codes, kind: draft.kind === 'by_purchases' ? 'percent' : draft.kind, holds: '' }
        : { codes, holds: draft.holds || '2' },
    )
  const sources = hasCodes ? SOURCES.filter(({ value }) => value === draft.codes) : SOURCES
  return (
    <Card title="What it is" class="pool-card">
      <PoolField
        {...{ label: 'Name', value: draft.name, placeholder: 'Ten percent for newcomers', maxLength: 120 }}
        error={errors.name}
        onInput={(name) => change({ name })}
      />
      <Choice legend="Where the codes come from" options={sources} value={draft.codes} onChange={choose} />
      {errors.codes !== undefined && <p class="row-note row-note-missing">This {errors.codes}.</p>}
      {draft.codes === 'generated' && (
        <PoolField
          {...{ label: 'They begin with', value: draft.prefix, placeholder: 'SPRING', maxLength: 12 }}
          note={`Such as ${draft.prefix.trim() === '' ? '' : `${draft.prefix.trim().toUpperCase()}-`}KJ4T-9WQZ-2BXM`}
          error={errors.prefix}
          onInput={(prefix) => change({ prefix })}
        />
      )}
    </Card>
  )
}
