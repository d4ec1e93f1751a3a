/** @module What colours the shop's own page has. */
import { contrastRatio, READABLE_CONTRAST } from '../../../contract/contrast.ts'
import { readColor } from './read-color.ts'

const BLACK = '#000000'
const WHITE = '#ffffff'
/** A button that is filled stands out from its ground by so much. Our policy. */
const FILLED = 1.25
/** Most buttons looked at, and the sizes of a button with words on it, CSS pixels. Our policy. */
const MOST_BUTTONS = 60
const BUTTON = { width: 80, height: 28, most: 90 }

/** A filled button of the page. Colours as `#rrggbb`. */
export interface ButtonLook {
  accent: string
  onAccent: string
  /** CSS pixels. */
  radius: number
}

/** Colours as `#rrggbb`. */
export interface PageLook {
  surface: string
  text: string
  isDark: boolean
}

/** The ground on which `place` lies and the text on it; `probe` is an element of ours that works colours out. */
export function pageLook(place: Element, probe: HTMLElement): PageLook {
  const text = readColor(getComputedStyle(place).color, probe) ?? BLACK
  let surface: string | undefined
  for (let each: Element | null = place; each && !surface; each = each.parentElement)
    surface = readColor(getComputedStyle(each).backgroundColor, probe)
  // Nothing is filled, or with a picture: then the letters tell what they are written on.
  surface ??= isDark(text) ? WHITE : BLACK
  return { surface, text, isDark: isDark(surface) }
}

/** White is told from it better than black. */
const isDark = (color: string): boolean => contrastRatio(color, WHITE) > contrastRatio(color, BLACK)

/** The largest filled button with words that can be read, which is what the shop wants pressed. Undefined for none. */
export function mainButton(ground: string, probe: HTMLElement): ButtonLook | undefined {
  const buttons = [...document.querySelectorAll<HTMLElement>('button,[type=submit],a[class*=btn i],a[class*=button i]')]
  const area = ({ offsetWidth, offsetHeight }: HTMLElement) => offsetWidth * offsetHeight
  return buttons
    .slice(0, MOST_BUTTONS)
    .filter(
      ({ offsetWidth, offsetHeight }) =>
        offsetWidth >= BUTTON.width && offsetHeight >= BUTTON.height && offsetHeight <= BUTTON.most,
    )
    .sort((a, b) => area(b) - area(a))
    .map((button) => {
      const style = getComputedStyle(button)
      const accent = readColor(style.backgroundColor, probe)
      const onAccent = readColor(style.color, probe)
      const isUsable =
        accent &&
        onAccent &&
        contrastRatio(accent, onAccent) >= READABLE_CONTRAST &&
        contrastRatio(accent, ground) >= FILLED
      return isUsable ? { accent, onAccent, radius: parseFloat(style.borderTopLeftRadius) } : undefined
    })
    .find(Boolean)
}
