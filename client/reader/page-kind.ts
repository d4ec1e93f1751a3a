/** @module What sort of page this is, when its address alone does not say. */
import type { PageType } from '../../contract/page.ts'
import { decoded } from './decoded.ts'
import { metaOf } from './meta-of.ts'
import type { KindSigns } from './model.ts'
import { textOf } from './texts.ts'
import { PAGE_WORDS } from './words.ts'

/** What the address says (`known`) stands, unless it is a list or a home that shows one product. `undefined`: it says nothing. */
export function pageKind(known: PageType | undefined, signs: KindSigns): PageType {
  if (known && !/list|home|product/.test(known)) return known
  const kind = kindByWords(signs)
  if (kind) return kind
  const { types, listed, hasProduct, isNamed, isBuyable, subject } = signs
  const og = (metaOf('og:type') ?? '').toLowerCase()
  // A query with numbers leads to one thing among many, also from the root.
  const isRoot =
    !/=\w*\d/.test(location.search) && (location.pathname === '/' || /^\/\w\w([-_]\w\w)?\/?$/.test(location.pathname))
  if (isRoot) return 'home'
  if (!hasProduct && NOT_FOUND.test(`${document.body.className} ${document.body.id} ${document.title}`)) return 'other'
  // A button a product, all around one heading: a list, whatever one product's data says.
  if (!isNamed && signs.box.controls > 3) return 'list'
  const isArticle = types.some((type) => /article|blogposting|recipe/.test(type))
  if (isArticle && !(isNamed && signs.box.control)) return 'article'
  const isList = types.some((type) => /itemlist|collectionpage|searchresults/.test(type))
  if (hasProduct && (isBuyable || !isList || /product/.test(og))) return 'product'
  if (/^(og:|og_)?product/.test(og) && !isList && (signs.box.control || subject.heading)) return 'product'
  if (isBuyable && signs.box.control && known !== 'list' && known !== 'home' && listed < 3) return 'product'
  if (known === 'home') return 'home'
  if (types.some((type) => /itemlist|collectionpage|offercatalog|productcollection/.test(type)) || listed > 5)
    return 'list'
  if (isArticle || /article|blog/.test(og)) return 'article'
  if (known === 'list' || hasList(listed)) return 'list'
  return 'other'
}

/** Pages for what is gone show other products. */
const NOT_FOUND = /error-?404|\b404\b|not-?found|no-?route/i

/** Words of the heading, of the address and of the body's classes, in more languages than the address is tried for first. */
function kindByWords({ subject, isNamed, box }: KindSigns): PageType | undefined {
  // A product may be called shopping bag: words of its own page do not make it a cart.
  if (isNamed || box.form) return
  const heading = textOf(subject.heading ?? null).trim()
  const path = decoded(location.pathname).split('/').filter(Boolean).slice(-2)
  const classes =
    `${document.body.className} ${document.body.id} ${document.querySelector('#wrapper,#page')?.className}`
      .split(/\s+/)
      .slice(0, 40)
  const names = [...path, ...classes].map((name) => name.replace(NAMES_AROUND, ''))
  return PAGE_WORDS.find(
    ([type, words]) =>
      (heading.length < 60 && words.test(heading)) ||
      ((type !== 'search' || path.length > 0) && names.some((name) => isWhole(words.exec(name), name))),
  )?.[0]
}

/** What stands before and behind the word in names of templates and files: `template-cart`, `my-cart.html`. */
const NAMES_AROUND =
  /^(page|template|type|layout|woocommerce|cms|body|pt|is|my|mon|mein|mi|shopping|view)[-_]+|\.\w+$|[-_]?(page|body)$/gi

const isWhole = (found: RegExpExecArray | null, name: string) => !!found && found[0].length > name.length * 0.75

const isInCard = ({ parentElement }: Element) =>
  !!parentElement?.closest(
    'li,article,[class*=card i],[class*=product-item i],[class*=product-tile i],[class*=miniature i]',
  )

/** Many prices in cards, and the means to sort or leaf through them. */
const hasList = (listed: number) =>
  (listed > 2 || [...document.querySelectorAll('[class*=price i]')].filter(isInCard).length > 3) &&
  !!document.querySelector(
    '[rel=next],[class*=pagination i],[class*=sorter i],[class*=products-toolbar i],[class*=toolbar-products i],[class*=facet i],[class*=filter i],select[class*=sort i],select[name*=sort i],select[name*=order i]',
  )
