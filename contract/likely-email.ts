/** @module The address that somebody probably meant who mistyped that of a large provider. */

/**
 * Providers that people mistype; an address at one of these, or at one that is real and a slip away from them, is never
 * doubted. Our lists: the largest of the world, and of the countries whose languages we speak.
 */
const MEANT =
  'gmail.com googlemail.com hotmail.com outlook.com yahoo.com icloud.com proton.me protonmail.com yandex.ru yandex.kz inbox.lv inbox.lt online.no interia.pl rambler.ru'.split(
    ' ',
  )
const REAL = 'gail.com inbox.la online.nl yandex.ua yandex.uz yandex.az yandex.kg'.split(' ')

/** Endings that no country and nobody else has, for `com`. */
const NO_ENDING = /\.(con|cmo|ocm|comm|coom|cpm|vom|xom|c0m)$/

/**
 * Null: nothing seems wrong, or it is no address. A domain one slip away from a provider's (a letter too many, too few,
 * another, or two that changed places) is taken for it, but for its first letter: whoever begins with another one means
 * `ymail.com`, not `gmail.com`. Only what was written counts, never what anybody knows of it.
 */
export function likelyEmail(email: string): string | null {
  const at = email.lastIndexOf('@')
  const written = email
    .slice(at + 1)
    .trim()
    .toLowerCase()
  if (at < 1 || written.length < 5) return null
  const domain = written.replace(NO_ENDING, '.com')
  const meant = MEANT.includes(domain) || REAL.includes(domain) ? domain : MEANT.find((each) => isSlip(domain, each))
  const likely = meant ?? domain
  return likely === written ? null : email.slice(0, at + 1) + likely
}

/** Is one the other with a single slip? Short ones are not doubted: too many are real. */
function isSlip(written: string, meant: string): boolean {
  if (meant.length < 8 || Math.abs(written.length - meant.length) > 1) return false
  let from = 0
  while (written[from] === meant[from]) from++
  const [a, b] = [written.slice(from), meant.slice(from)]
  if (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2)) return true
  return from > 0 && (a.slice(1) === b.slice(1) || a.slice(1) === b || a === b.slice(1))
}
