/** @module A field for a moment by the shop's own clock, and one for a time of day. */
import { useShop } from '../../part/use-shop.ts'
import { localMoment } from '../draft/local-moment.ts'
import { FieldFrame, type FieldProps } from './FieldFrame.tsx'
import { useField } from './use-field.ts'

export function MomentField(props: FieldProps) {
  const { timeZone } = useShop()
  return <ClockField {...props} type="datetime-local" write={(value) => localMoment(value, timeZone)} />
}

export const TimeField = (props: FieldProps) => <ClockField {...props} type="time" write={(value) => value} />

interface ClockFieldProps extends FieldProps {
  type: 'datetime-local' | 'time'
  write: (value: string) => string
}

function ClockField({ way, label, help, type, write }: ClockFieldProps) {
  const field = useField(way)
  return (
    <FieldFrame field={field} label={label} help={help}>
      <input
        id={field.id}
        class="field edit-clock"
        type={type}
        value={typeof field.value === 'string' ? write(field.value) : ''}
        aria-invalid={field.error !== null}
        aria-describedby={field.noteId}
        onBlur={field.leave}
        onInput={(event) => field.set(event.currentTarget.value || undefined)}
      />
    </FieldFrame>
  )
}
