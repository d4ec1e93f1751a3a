/** @module What colours the shop's own page has. */
import { contrast, luminance, READABLE, type Rgb } from './contrast.ts'
import { readColor } from './read-color.ts'

/** Below it white letters are told better than black ones: both have a contrast of 4.58 there. By WCAG's formula. */
const DARK_LUMINANCE = 0.179
/** A button that is filled stands out from its ground by so much. Our policy. */
const FILLED = 1.25
/** Most buttons looked at, and the sizes of a button with words on it, CSS pixels. Our policy. */
const MOST_BUTTONS = 60
const BUTTON = { width: 80, height: 28, most: 90 }

/** A filled button of the page. */
export interface ButtonLook {
  accent: Rgb
  onAccent: Rgb
  /** CSS pixels. */
  radius: number
}

export interface PageLook {
  surface: Rgb
  text: Rgb
  isDark: boolean
}

/** The ground on which `place` lies and the text on it; `probe` is an element of ours that works colours out. */
export function pageLook(place: Element, probe: HTMLElement): PageLook {
  const text = readColor(getComputedStyle(place).color, probe) ?? [0, 0, 0]
  let surface: Rgb | undefined
  for (let each: Element | null = place; each && !surface; each = each.parentElement)
    surface = readColor(getComputedStyle(each).backgroundColor, probe)
  // Nothing is filled, or with a picture: then the letters tell what they are written on.
  surface ??= luminance(text) > DARK_LUMINANCE ? [0, 0, 0] : [1, 1, 1]
  return { surface, text, isDark: luminance(surface) < DARK_LUMINANCE }
}

/** The largest filled button with words that can be read, which is what the shop wants pressed. Undefined for none. */
export function mainButton(ground: Rgb, probe: HTMLElement): ButtonLook | undefined {
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
        accent && onAccent && contrast(accent, onAccent) >= READABLE && contrast(accent, ground) >= FILLED
      return isUsable ? { accent, onAccent, radius: parseFloat(style.borderTopLeftRadius) } : undefined
    })
    .find(Boolean)
}
