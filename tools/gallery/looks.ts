/** @module The shops of the gallery: a page in several moods, each with the theme that its owner would set. */
import type { Theme } from '../../contract/settings.ts'

export interface ShopLook {
  language: string
  direction: 'ltr' | 'rtl'
  theme: Theme
  /** Colours and shapes of the page itself, as custom properties. */
  page: Record<'ground' | 'ink' | 'line' | 'button' | 'on-button' | 'corner' | 'letters' | 'heading', string>
}

const PLAIN: Theme = { accent: '#1f6f5c', onAccent: '#ffffff', surface: '#ffffff', text: '#1d1f21', radius: 14 }
const SANS = '"Liberation Sans", Arial, sans-serif'
const SERIF = '"Liberation Serif", Georgia, serif'

const LIGHT: ShopLook = {
  language: 'en',
  direction: 'ltr',
  theme: PLAIN,
  page: {
    ground: '#faf8f4',
    ink: '#23211d',
    line: '#e6e0d5',
    button: '#1f6f5c',
    'on-button': '#fff',
    corner: '6px',
    letters: SANS,
    heading: `400 1em/1.15 ${SERIF}`,
  },
}

/** `page` sets no colour: all is taken from what the shop's page has. */
export const LOOKS = {
  light: LIGHT,
  dark: {
    ...LIGHT,
    theme: { ...PLAIN, dark: { accent: '#e3b063', onAccent: '#1d1608', surface: '#222429', text: '#eceae6' } },
    page: {
      ...LIGHT.page,
      ground: '#17181b',
      ink: '#eceae6',
      line: '#34363c',
      button: '#e3b063',
      'on-button': '#1d1608',
    },
  },
  rtl: { ...LIGHT, language: 'ar', direction: 'rtl' },
  contrast: {
    ...LIGHT,
    theme: { accent: '#000000', onAccent: '#ffee00', surface: '#ffffff', text: '#000000', radius: 0 },
    page: {
      ground: '#fff',
      ink: '#000',
      line: '#000',
      button: '#000',
      'on-button': '#fe0',
      corner: '0',
      letters: SANS,
      heading: `800 1em/1.1 ${SANS}`,
    },
  },
  page: {
    ...LIGHT,
    theme: { ...PLAIN, fromPage: true },
    page: {
      ground: 'oklch(0.97 0.02 70)',
      ink: 'oklch(0.3 0.06 20)',
      line: 'oklch(0.88 0.03 60)',
      button: 'oklch(0.48 0.15 25)',
      'on-button': 'oklch(0.98 0.01 70)',
      corner: '999px',
      letters: SANS,
      heading: `italic 400 1em/1.15 ${SERIF}`,
    },
  },
} satisfies Record<string, ShopLook>

export type LookName = keyof typeof LOOKS
