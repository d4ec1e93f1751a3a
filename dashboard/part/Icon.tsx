/** @module A line icon. It only accompanies words, so screen readers do not hear of it. */
import { type IconName, iconPath } from './icon-paths.ts'

/** 20 by 20 CSS pixels, in the colour of the text around it. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
      <path d={iconPath(name)} />
    </svg>
  )
}
