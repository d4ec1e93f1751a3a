/** @module The page that a preview lies on: like a shop's, without words of any language. */
import type { PreviewMessage } from './preview-message.ts'

/** Ground, direction and language of the page, the shop's name, and room for an overlay that is part of it. */
export function dressPage({ isDark, isRightToLeft, language, shopName, overlay }: PreviewMessage): void {
  const root = document.documentElement
  root.lang = language
  root.dir = isRightToLeft ? 'rtl' : 'ltr'
  root.classList.toggle('dark', isDark)
  document.querySelector('#shop')!.textContent = shopName
  const slot = document.querySelector<HTMLElement>('[data-slot]')!
  slot.hidden = overlay?.layout !== 'inline'
  const height = overlay?.slot?.height
  slot.style.minHeight = height ? `${innerWidth > 760 ? height.desktop : height.phone}px` : ''
}
