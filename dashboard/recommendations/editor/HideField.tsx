/** @module A rule that is ticked to hide something, as it is where nothing is said. */
import type { ComponentChildren } from 'preact'
import { useField } from '../../overlays/field/use-field.ts'

export function HideField({ way, children }: { way: string; children: ComponentChildren }) {
  const field = useField(way)
  return (
    <label class="edit-check">
      <input
        id={field.id}
        type="checkbox"
        checked={field.value !== 'show'}
        onChange={(event) => field.set(event.currentTarget.checked ? 'hide' : 'show')}
      />
      {children}
    </label>
  )
}
