/** @module Four colours of overlays: to be picked, or typed as the shop's theme writes them. */
import { useId, useState } from 'preact/hooks'
import type { Theme } from '../../contract/settings.ts'
import { typedColour } from './look-draft.ts'

type Colours = NonNullable<Theme['dark']>

const NAMES: [name: keyof Colours, label: string][] = [
  ['accent', 'Buttons'],
  ['onAccent', 'Words on buttons'],
  ['surface', 'Ground'],
  ['text', 'Words'],
]

interface ColourFieldsProps {
  legend: string
  colours: Colours
  onChange(part: Partial<Colours>): void
  /** What is wrong with one of them; undefined: nothing. */
  errorOf(name: keyof Colours): string | undefined
}

export function ColourFields({ legend, colours, onChange, errorOf }: ColourFieldsProps) {
  return (
    <fieldset class="look-colours">
      <legend>{legend}</legend>
      {NAMES.map(([name, label]) => (
        <ColourField
          key={name}
          label={label}
          value={colours[name]}
          error={errorOf(name)}
          onChange={(colour) => onChange({ [name]: colour })}
        />
      ))}
    </fieldset>
  )
}

interface ColourFieldProps {
  label: string
  value: string
  error: string | undefined
  onChange(colour: string): void
}

function ColourField({ label, value, error, onChange }: ColourFieldProps) {
  const id = useId()
  const [typed, setTyped] = useState(value)
  const isColour = typedColour(typed) !== null
  const note = isColour ? error : 'This is no colour such as #1f6f5c.'
  return (
    <div class="look-colour">
      <label for={id}>{label}</label>
      <div class="look-pick">
        <input
          type="color"
          aria-label={`${label}, picked`}
          value={value}
          onInput={(event) => {
            setTyped(event.currentTarget.value)
            onChange(event.currentTarget.value)
          }}
        />
        <input
          id={id}
          class="field"
          autocomplete="off"
          spellcheck={false}
          maxLength={9}
          value={typedColour(typed) === value ? typed : isColour ? value : typed}
          aria-invalid={note !== undefined}
          aria-describedby={`${id}-note`}
          onInput={(event) => {
            setTyped(event.currentTarget.value)
            const colour = typedColour(event.currentTarget.value)
            if (colour !== null) onChange(colour)
          }}
        />
      </div>
      <p id={`${id}-note`} class="edit-note edit-note-wrong">
        {note}
      </p>
    </div>
  )
}
