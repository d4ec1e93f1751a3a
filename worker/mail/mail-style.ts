/** @module The one small style sheet of a mail: for narrow screens and dark ones. All else stands in the elements. */
import type { MailColors } from './mail-colors.ts'

/**
 * What each letter of a class means, by what changes in the dark: g ground, s sheet, q panel, t text, m muted, f foot,
 * l link, a accent, b line. On a phone: w whole width, p smaller margins, h half the width, e on the left and i on the
 * right, c a sixth of it, v the whole of it (and nothing beside it), n not there, x small picture, r on several
 * lines, k button as wide as the screen.
 */
export function mailStyle(dark: MailColors): string {
  const ground = { g: dark.ground, s: dark.sheet, q: dark.panel, a: dark.accent }
  const ink = { t: dark.text, m: dark.muted, f: dark.foot, l: dark.link, o: dark.onAccent }
  const rules = (colors: Record<string, string>, property: string, before = '') =>
    Object.entries(colors)
      .map(([name, color]) => `${before}.${name}{${property}:${color}!important}`)
      .join('')
  return [
    ':root{color-scheme:light dark;supported-color-schemes:light dark}',
    'a:focus{outline:2px solid;outline-offset:2px}h1,h2,.f{text-wrap:balance}',
    '@media (max-width:620px){.w{width:100%!important}.p{padding-left:20px!important;padding-right:20px!important}',
    '.h{display:inline-block!important;width:50%!important;box-sizing:border-box;padding-left:0!important;padding-right:0!important}',
    '.e{padding-right:8px!important}.i{padding-left:8px!important}.v{display:block!important;width:100%!important;max-width:100%!important;padding-left:0!important;padding-right:0!important}',
    '.c{display:inline-block!important;width:16.66%!important;box-sizing:border-box;padding-bottom:6px!important}',
    '.n{display:none!important}.x{width:56px!important}.r{white-space:normal!important}.k{width:100%!important}h1,h2{-webkit-hyphens:auto;hyphens:auto}h1{font-size:25px!important}.k a{display:block!important}}',
    `@media (prefers-color-scheme:dark){${rules(ground, 'background-color')}${rules(ink, 'color')}`,
    `.b{border-color:${dark.line}!important}}`,
    rules(ground, 'background-color', '[data-ogsb] '),
    rules(ink, 'color', '[data-ogsc] '),
  ].join('')
}
