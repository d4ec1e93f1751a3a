/** @module How different from each other the shown products are, as a slider with words. */
import { FieldFrame } from '../../overlays/field/FieldFrame.tsx'
import { useField } from '../../overlays/field/use-field.ts'
import { varietyWords } from './variety-words.ts'

/** What holds where nothing is said (contract/recommend/slot.ts). */
const STANDARD = 0.3

export function VarietyField() {
  const field = useField('rules.variety')
  const value = typeof field.value === 'number' ? field.value : STANDARD
  return (
    <FieldFrame field={field} label="Variety" help={varietyWords(value)}>
      <span class="variety">
        <span aria-hidden="true">the best, however alike</span>
        <input
          id={field.id}
          type="range"
          min="0"
          max="1"
          step="0.1"
          value={value}
          aria-valuetext={varietyWords(value)}
          onInput={(event) => field.set(Number(event.currentTarget.value))}
        />
        <span aria-hidden="true">as different as can be</span>
      </span>
    </FieldFrame>
  )
}
