/** @module The look of overlays, and how much of them there is, while the owner sets it. */
import type { FieldNote } from '../../contract/campaign-admin.ts'
import type { ShopSettings, Theme } from '../../contract/settings.ts'
import { themeProblems } from '../../contract/theme-problems.ts'
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

/** What each number may be, as it is typed; the limits of contract/settings.ts. */
const NUMBERS: { field: string; typed: (draft: LookDraft) => string; least: number; most: number; whole?: true }[] = [
  { field: 'theme.radius', typed: ({ radius }) => radius, least: 0, most: 32 },
  { field: 'holdout', typed: ({ holdout }) => holdout, least: 0, most: 50 },
  { field: 'attention.points', typed: ({ points }) => points, least: 0, most: 100 },
  { field: 'attention.days', typed: ({ days }) => days, least: 1, most: 60, whole: true },
]

/** What hinders saving: colours that cannot be read, and numbers that are none. */
export const lookProblems = (draft: LookDraft): FieldNote[] => [
  ...themeProblems(draft.theme),
  ...NUMBERS.flatMap(({ field, typed, least, most, whole = false }) => {
    const number = typedNumber(typed(draft).replace('%', ''))
    if (number !== null && number >= least && number <= most && (!whole || Number.isInteger(number))) return []
    return [{ field, message: `is not a ${whole ? 'whole ' : ''}number from ${least} to ${most}` }]
  }),
]

/** Only of a draft without problems. */
export const lookOf = ({ theme, radius, holdout, points, days }: LookDraft): Look => ({
  theme: { ...theme, radius: typedNumber(radius) ?? theme.radius },
  holdout: typedShare(holdout) ?? 0,
  attention: { points: typedNumber(points) ?? 0, days: typedNumber(days) ?? 1 },
})

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
