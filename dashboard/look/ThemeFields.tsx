/** @module Colours and corners of all overlays. */
import type { Theme } from '../../contract/settings.ts'
import { PoolField } from '../coupons/PoolField.tsx'
import { Card } from '../part/Card.tsx'
import { ColourFields } from './ColourFields.tsx'
import { darkColours } from './look-draft.ts'
import type { LookForm } from './use-look-form.ts'

export function ThemeFields({ form: { draft, change, errors } }: { form: LookForm }) {
  const { theme } = draft
  const { dark, fromPage = false, ...light } = theme
  const set = (part: Partial<Theme>) => change({ theme: { ...theme, ...part } })
  const { dark: _, ...withoutDark } = theme
  return (
    <Card title="Colours and corners" class="edit-section">
      <label class="edit-check">
        <input type="checkbox" checked={fromPage} onChange={() => set({ fromPage: !fromPage })} />
        Take them from the page where they can be read, and else these
      </label>
      <ColourFields legend="Colours" colours={light} onChange={set} errorOf={(name) => errors[`theme.${name}`]} />
      <label class="edit-check">
        <input
          type="checkbox"
          checked={dark !== undefined}
          onChange={() => change({ theme: dark ? withoutDark : { ...theme, dark: darkColours(theme) } })}
        />
        Other colours on pages with a dark ground
      </label>
      {dark !== undefined && (
        <ColourFields
          legend="Colours on a dark page"
          colours={dark}
          onChange={(part) => set({ dark: { ...dark, ...part } })}
          errorOf={(name) => errors[`theme.dark.${name}`]}
        />
      )}
      <PoolField
        {...{ label: 'Roundness of the corners', value: draft.radius, type: 'decimal', after: 'px' }}
        note="0 to 32."
        error={errors['theme.radius']}
        onInput={(radius) => change({ radius })}
      />
    </Card>
  )
}
