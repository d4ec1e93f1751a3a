/** @module The look of overlays, and how much of them there is, while the owner sets it. */
import type { ShopSettings, Theme } from '../../contract/settings.ts'
import { shareText, typedNumber, typedShare } from '../overlays/field/typed-number.ts'

/** Numbers as they are typed; `holdout` in percent. */
export interface LookDraft {
  theme: Theme
  radius: string
  holdout: string
  points: string
  days: string
}

export type Look = Pick<ShopSettings, 'theme' | 'holdout' | 'attention'>

export const lookDraft = ({ theme, holdout, attention }: Look): LookDraft => ({
  theme,
  radius: String(theme.radius),
  holdout: shareText(holdout),
  points: String(attention.points),
  days: String(attention.days),
})

/** What is no number is left to the Worker, which says what is wrong with it. */
export function lookOf({ theme, radius, holdout, points, days }: LookDraft): Look {
  const number = (typed: string) => typedNumber(typed) ?? Number.NaN
  return {
    theme: { ...theme, radius: number(radius) },
    holdout: typedShare(holdout) ?? Number.NaN,
    attention: { points: number(points), days: number(days) },
  }
}

/** `1F6F5C` or ` #1f6f5c` to `#1f6f5c`; null for what is no colour. */
export function typedColour(typed: string): string | null {
  const hex = /^#?([0-9a-f]{6})$/i.exec(typed.trim())?.[1]
  return hex === undefined ? null : `#${hex.toLowerCase()}`
}

/** The colours for pages with a dark ground, as they begin: the others turned round. */
export const darkColours = ({ accent, onAccent, surface, text }: Theme): NonNullable<Theme['dark']> => ({
  accent,
  onAccent,
  surface: text,
  text: surface,
})
