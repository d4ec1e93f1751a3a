/** @module The words of a piece of HTML. */

/** The entities that texts of shops have. Source: HTML Living Standard, 13.5. */
export const ENTITIES: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', shy: '', ensp: ' ', emsp: ' ', thinsp: ' ' },
  ...{ euro: '€', pound: '£', yen: '¥', cent: '¢', copy: '©', reg: '®', trade: '™', deg: '°', times: '×', micro: 'µ' },
  ...{ ndash: '–', mdash: '—', hellip: '…', bull: '•', middot: '·', laquo: '«', raquo: '»', sect: '§', plusmn: '±' },
  ...{ lsquo: '‘', rsquo: '’', sbquo: '‚', ldquo: '“', rdquo: '”', bdquo: '„', prime: '′', Prime: '″', frac12: '½' },
  ...{ auml: 'ä', ouml: 'ö', uuml: 'ü', Auml: 'Ä', Ouml: 'Ö', Uuml: 'Ü', szlig: 'ß', aring: 'å', Aring: 'Å' },
  ...{ oslash: 'ø', Oslash: 'Ø', aelig: 'æ', AElig: 'Æ', oelig: 'œ', OElig: 'Œ', ntilde: 'ñ', Ntilde: 'Ñ' },
  ...{ agrave: 'à', aacute: 'á', acirc: 'â', atilde: 'ã', egrave: 'è', eacute: 'é', ecirc: 'ê', euml: 'ë' },
  ...{ igrave: 'ì', iacute: 'í', icirc: 'î', iuml: 'ï', ograve: 'ò', oacute: 'ó', ocirc: 'ô', otilde: 'õ' },
  ...{ ugrave: 'ù', uacute: 'ú', ucirc: 'û', ccedil: 'ç', Ccedil: 'Ç', Eacute: 'É', Agrave: 'À', Egrave: 'È' },
}

const ENTITY = /&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z][a-z0-9]{1,30});/gi

const named = (name: string) => (Object.hasOwn(ENTITIES, name) ? ENTITIES[name] : undefined)

function entity(whole: string, name: string): string {
  if (!name.startsWith('#')) return named(name) ?? named(name.toLowerCase()) ?? whole
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  const isLetter = code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000)
  return isLetter ? String.fromCodePoint(code) : ' '
}

/** A tag, or a comment or declaration as far as its first `>`. A `<` before anything else is a sign of the text. */
const TAG = /<(?:(\/?)([a-z][a-z0-9:-]*)[^<>]*|![^<>]*)>/gi

/** Their content is no text. */
const HIDDEN = ['script', 'style']

/** Text without tags, scripts and styles, for reading only: the result may hold `<` again and is never HTML. */
export function htmlText(html: string): string {
  return (html.includes('<') ? withoutTags(html) : html).replace(ENTITY, entity).replace(/\s+/g, ' ').trim()
}

function withoutTags(html: string): string {
  const parts: string[] = []
  let from = 0
  let hidden: string | null = null
  for (const match of html.matchAll(TAG)) {
    const name = match[2]?.toLowerCase() ?? ''
    if (hidden === null) parts.push(html.slice(from, match.index))
    if (hidden === null && !match[1] && HIDDEN.includes(name)) hidden = name
    else if (hidden === name && match[1]) hidden = null
    from = match.index + match[0].length
  }
  if (hidden === null) parts.push(html.slice(from))
  return parts.join(' ')
}
