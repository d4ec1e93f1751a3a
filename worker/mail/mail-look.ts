/** @module What every part of a mail is drawn with. */
import type { Theme } from '../../contract/settings.ts'
import { remembered } from '../core/remembered.ts'
import { type MailColors, mailColors } from './mail-colors.ts'
import type { LinkIndex } from './mail-plan.ts'

/** Languages that are written from right to left. */
const RIGHT_TO_LEFT = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'iw', 'ps', 'sd', 'ug', 'ur', 'yi'])

/** What mail programs find on every machine. */
export const LETTERS = "-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif"

/** `start` and `end`: where lines begin and end. `radius` in CSS pixels. */
export interface MailLook {
  colors: Record<'light' | 'dark', MailColors>
  direction: 'ltr' | 'rtl'
  start: 'left' | 'right'
  end: 'left' | 'right'
  radius: number
  addressOf: (link: LinkIndex) => string
}

const colorsOf = remembered(mailColors)

/** `addressOf`: where a link of this mail leads. */
export function mailLook(theme: Theme, language: string, addressOf: MailLook['addressOf']): MailLook {
  const isRight = RIGHT_TO_LEFT.has(language)
  return {
    ...{ colors: colorsOf(theme), addressOf, direction: isRight ? 'rtl' : 'ltr' },
    ...(isRight ? { start: 'right', end: 'left' } : { start: 'left', end: 'right' }),
    radius: Math.min(theme.radius, 16),
  }
}
