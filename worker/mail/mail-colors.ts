/** @module The colours of a shop's mails: those of its theme where they can be read, else others. */
import { contrastRatio, mixed, READABLE_CONTRAST } from '../../contract/contrast.ts'
import type { Theme } from '../../contract/settings.ts'

/** Each as `#rrggbb`. `ground` lies around the `sheet`; `panel` is a quiet field on it. */
export interface MailColors {
  ground: string
  sheet: string
  panel: string
  text: string
  muted: string
  /** On the ground, under the sheet. */
  foot: string
  link: string
  line: string
  accent: string
  onAccent: string
}

const [BLACK, WHITE] = ['#000000', '#ffffff']
/** Where the owner set no colours for dark pages. Our policy. */
const DARK = { surface: '#1f2124', text: '#eeeeec' }

/** Every pair that has text reaches WCAG AA (4.5 to 1), whatever the theme says. */
export function mailColors({ dark, ...theme }: Theme): Record<'light' | 'dark', MailColors> {
  return {
    light: colorsOf(theme, mixed(theme.text, theme.surface, 0.05)),
    dark: dark ? colorsOf(dark, mixed(BLACK, dark.surface, 0.3)) : colorsOf({ ...theme, ...DARK }, '#131416'),
  }
}

type Wanted = Pick<Theme, 'accent' | 'onAccent' | 'surface' | 'text'>

function colorsOf({ accent: wanted, onAccent, surface: sheet, text: ink }: Wanted, ground: string): MailColors {
  const text = isReadable(ink, sheet) ? ink : blackOrWhite(sheet)
  const quiet = mixed(text, sheet, 0.05)
  // On middling colours there is no room for a second one.
  const panel = isReadable(text, quiet) ? quiet : sheet
  // A button that cannot be told from the sheet is none.
  const accent = towards(wanted, sheet)
  return {
    ...{ ground, sheet, panel, text, accent },
    muted: readable(mixed(text, sheet, 0.68), [sheet, panel]) ?? text,
    foot: readable(mixed(text, ground, 0.68), [ground]) ?? blackOrWhite(ground),
    link: readable(towards(wanted, panel), [sheet, panel]) ?? text,
    line: mixed(text, sheet, 0.16),
    onAccent: isReadable(onAccent, accent) ? onAccent : blackOrWhite(accent),
  }
}

const isReadable = (color: string, on: string) => contrastRatio(color, on) >= READABLE_CONTRAST
const readable = (color: string, on: readonly string[]) => (on.every((each) => isReadable(color, each)) ? color : null)
/** One of them always reaches 4.5 to 1. */
const blackOrWhite = (on: string) => (contrastRatio(BLACK, on) > contrastRatio(WHITE, on) ? BLACK : WHITE)

/** The colour, as little lighter or darker as it must be to stand out. */
function towards(color: string, on: string): string {
  const end = blackOrWhite(on)
  const shares = [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1]
  return shares.map((share) => mixed(color, end, share)).find((each) => isReadable(each, on)) ?? end
}
