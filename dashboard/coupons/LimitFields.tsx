/** @module Until when codes of a pool hold, and how many are given. */
import { Card } from '../part/Card.tsx'
import { PoolField } from './PoolField.tsx'
import { UNITS, type Unit } from './pool-draft.ts'
import type { PoolEditing } from './use-pool-form.ts'

export function DeadlineFields({ draft, change, errors }: PoolEditing) {
  return (
    <Card title="Until when they hold" class="pool-card">
      <PoolField
        {...{ label: 'Each code holds for', type: 'decimal', value: draft.holds, placeholder: 'for ever' }}
        note="From the moment it was given. A countdown shows this deadline, and after it the code is refused."
        error={errors.validMinutes}
        onInput={(holds) => change({ holds })}
        after={<UnitSelect unit={draft.unit} onUnit={(unit) => change({ unit })} />}
      />
      {draft.codes === 'uploaded' && draft.holds.trim() !== '' && (
        <p class="card-note pool-warning">
          Your shop system does not know this deadline. Leave it empty unless your checkout asks Vitrine whether a code
          holds: a countdown must not run out for a code that is still taken.
        </p>
      )}
      <PoolField
        {...{ label: 'None beyond', type: 'datetime-local', value: draft.ends }}
        note="The end of the whole pool, by the clock of this computer. Empty: it has none."
        error={errors.endsAt}
        onInput={(ends) => change({ ends })}
      />
    </Card>
  )
}

function UnitSelect({ unit, onUnit }: { unit: Unit; onUnit(unit: Unit): void }) {
  return (
    <select
      class="field"
      aria-label="Unit of the deadline"
      value={unit}
      onChange={(event) => onUnit(event.currentTarget.value as Unit)}
    >
      {Object.keys(UNITS).map((each) => (
        <option key={each} value={each}>
          {each}
        </option>
      ))}
    </select>
  )
}

export function BudgetFields({ draft, change, errors }: PoolEditing) {
  return (
    <Card title="How many are given" class="pool-card">
      <div class="pool-pair">
        <PoolField
          {...{ label: 'At most', type: 'decimal', after: 'codes', value: draft.mostCodes, placeholder: 'no limit' }}
          error={errors['budget.codes']}
          onInput={(mostCodes) => change({ mostCodes })}
        />
        <PoolField
          {...{ label: 'Until they took off', type: 'decimal', after: draft.currency, placeholder: 'no limit' }}
          value={draft.mostDiscount}
          error={errors['budget.discountMinor'] ?? errors['budget.currency']}
          onInput={(mostDiscount) => change({ mostDiscount })}
        />
        <PoolField
          {...{
            label: 'In any hour',
            type: 'decimal',
            after: 'codes',
            value: draft.mostPerHour,
            placeholder: 'no limit',
          }}
          note="So that a stranger with a script cannot take them all in one night."
          error={errors.mostPerHour}
          onInput={(mostPerHour) => change({ mostPerHour })}
        />
      </div>
      <label class="tick">
        <input
          type="checkbox"
          checked={draft.isOpen}
          onChange={(event) => change({ isOpen: event.currentTarget.checked })}
        />
        <span>
          <b>Open</b> <span class="card-note">Closed, no more codes are given; those that were given hold.</span>
        </span>
      </label>
    </Card>
  )
}
