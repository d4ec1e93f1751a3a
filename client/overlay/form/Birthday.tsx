/** @module A birthday: the day and the month, never the year (safety rule 37). */
import { Fault } from './Fault.tsx'
import { type FieldProps, Label, stateOf } from './Field.tsx'

/** A year in which every day of a year is. */
const LEAP_YEAR = 2024

/** Months by their names, in that language. */
function months(language: string | undefined): string[] {
  const dates = Array.from({ length: 12 }, (_, month) => Date.UTC(LEAP_YEAR, month, 1))
  const written = (tag: string | undefined) => {
    const format = new Intl.DateTimeFormat(tag, { month: 'long', timeZone: 'UTC' })
    return dates.map((date) => format.format(date))
  }
  try {
    return written(language)
  } catch {
    return written('en')
  }
}

export function Birthday(props: FieldProps) {
  const { field, texts, language, wrong } = props
  const state = stateOf(field, wrong)
  return (
    <fieldset class="field">
      <legend>
        <Label {...props} />
      </legend>
      <div class="pair">
        <input
          name="birthday_day"
          aria-label={texts.day}
          placeholder={texts.day}
          autocomplete="bday-day"
          inputMode="numeric"
          maxLength={2}
          {...state}
        />
        <select name="birthday_month" aria-label={texts.month} autocomplete="bday-month" {...state}>
          <option value="">{texts.month}</option>
          {months(language).map((month, at) => (
            <option value={String(at + 1)}>{month}</option>
          ))}
        </select>
      </div>
      <Fault name="birthday" wrong={wrong} />
    </fieldset>
  )
}
