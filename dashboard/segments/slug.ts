/** @module The id of a segment or campaign, made from its name. */

/** Letters that have no plain one inside them. */
const PLAIN: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  ø: 'o',
  å: 'a',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  œ: 'oe',
  ı: 'i',
}

/** Room for a number behind it, within the 63 letters of an id. */
const MOST = 56

/** `Šiauliai, VIP!` to `siauliai-vip`; a number behind it where that is taken. `otherwise`: of a name without Latin letters. */
export function slug(name: string, taken: readonly string[], otherwise = 'segment'): string {
  const plain = name
    .toLowerCase()
    .replace(/[ßæøåłđðþœı]/g, (letter) => PLAIN[letter] ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
  const words = plain.match(/[a-z0-9]+/g) ?? []
  const base = words.join('-').slice(0, MOST).replace(/-+$/, '') || otherwise
  let free = base
  for (let number = 2; taken.includes(free); number++) free = `${base}-${number}`
  return free
}
