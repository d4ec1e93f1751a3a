/** @module When the overlay runs. */
import { WEEKDAYS } from '../../../contract/campaign/schedule.ts'
import { Card } from '../../part/Card.tsx'
import { useShop } from '../../part/use-shop.ts'
import { weekdayWord } from '../../sentence/schedule-words.ts'
import { ChecksField } from '../field/CheckField.tsx'
import { useEditing } from '../field/editing.ts'
import { MomentField, TimeField } from '../field/MomentField.tsx'

export function ScheduleSection() {
  const { timeZone } = useShop()
  const { draft, set } = useEditing()
  const hasHours = draft.schedule?.hours !== undefined
  return (
    <Card title="Schedule" class="edit-section">
      <p class="card-note">
        By the clock of your shop, {timeZone.replaceAll('_', ' ')}. Nothing filled in: from now on, for ever.
      </p>
      <div class="edit-pair">
        <MomentField way="schedule.startsAt" label="Begins" />
        <MomentField way="schedule.endsAt" label="Ends" help="A block “Time left” may count down to this moment." />
      </div>
      <ChecksField
        way="schedule.days"
        label="Only on"
        choices={WEEKDAYS.map((day) => [day, weekdayWord(day)] as const)}
        help="None ticked: on every day."
      />
      <label class="edit-check">
        <input
          type="checkbox"
          checked={hasHours}
          onChange={() => set('schedule.hours', hasHours ? undefined : { from: '09:00', to: '18:00' })}
        />
        Only at certain hours
      </label>
      {hasHours && (
        <div class="edit-pair">
          <TimeField way="schedule.hours.from" label="From" />
          <TimeField way="schedule.hours.to" label="To" help="An earlier time is of the next day." />
        </div>
      )}
    </Card>
  )
}
