/** @module What the page is about, by its headings and addresses: by this the main product is told from the others. */
import { decoded } from './decoded.ts'
import { metaOf, readMetaTags } from './meta-of.ts'
import type { Subject } from './model.ts'
import { bare, isAlike, textOf, tidy } from './texts.ts'

/** What stands around pages and is about none: banners, menus, dialogs. */
const AROUND =
  'header nav,nav,footer,dialog,#logo,[class*=logo i],[class*=site-title i],[role=dialog],[role=navigation],[class*=cookie i],[id*=cookie i],[class*=consent i],[class*=privacy i],[class*=modal i],[class*=popup i],[class*=newsletter i],[id*=newsletter i],[class*=minicart i],[class*=mini-cart i]'

export function subjectOfPage(): Subject {
  readMetaTags()
  const og = metaOf('og:title') ?? ''
  // What the title has beside the Open Graph title is the shop's name.
  const rest = og.length > 4 && document.title.includes(og) ? trimmed(document.title.replace(og, '')) : undefined
  const host = location.hostname.replace(/^www\./, '')
  const site = [metaOf('og:site_name'), rest, host, host.split('.').at(-2)]
  const titles = [metaOf('og:title'), tidy(document.title)].flatMap((title) => (title ? withoutSite(title, site) : []))
  const isSite = (each: Element) => site.some((name) => name && isSame(textOf(each), name))
  const headings = (selector: string) =>
    [...document.querySelectorAll(selector)].filter((each) => !isAround(each) && tidy(textOf(each)) && !isSite(each))
  const heading =
    mainOf(headings('h1'), titles) ?? mainOf(headings('[role=heading][aria-level="1"]'), titles) ?? minorHeading(titles)
  const canonical = document.querySelector('link[rel=canonical]')?.getAttribute('href')
  return {
    heading,
    names: [...(heading ? [tidy(textOf(heading))!] : []), ...titles],
    titles: [commonPart(titles) ?? [], titles].flat(),
    paths: [location.href, canonical, metaOf('og:url')].flatMap((url) => pathOf(url) ?? []),
  }
}

/** The heading that the title knows. Of several that it does not know, each may be another product's. */
const mainOf = (headings: readonly Element[], titles: readonly string[]) =>
  headings.find((each) => titles.some((title) => isAlike(textOf(each), title))) ??
  headings.find((each) => each.matches('[itemprop=name],[class*=product i],[class*=title i]')) ??
  (headings.length === 1 || titles.length === 0 ? headings[0] : undefined)

/** Where the first heading is the shop's logo, the product's is a lesser one with the words that the title begins with. */
const minorHeading = (titles: readonly string[]) =>
  [...document.querySelectorAll('h2,h3,[class*=product-name i],[class*=product-title i],[itemprop=name]')]
    .slice(0, 40)
    .find((each) => {
      const text = bare(textOf(each))
      return text.length > 4 && !isAround(each) && titles.some((title) => bare(title).startsWith(text))
    })

/** The path of an address, decoded; undefined for the root and for what is no address. */
export function pathOf(url: unknown): string | undefined {
  try {
    const { pathname } = new URL(String(url || '//'), location.href)
    return pathname.length > 1 ? decoded(pathname).replace(/\/$/, '').toLowerCase() : undefined
  } catch {
    return
  }
}

/** What two titles share, without what each has around it: `[Shop] Tea pot` and `Tea pot - Shop` are about a tea pot. */
function commonPart([one, other]: readonly string[]): string | undefined {
  if (!one || !other || one === other) return
  const words = one.split(' ')
  for (let length = words.length; length > 1; length--)
    for (let from = 0; from + length <= words.length; from++) {
      const part = words.slice(from, from + length).join(' ')
      if (part.length > 8 && other.includes(part)) return trimmed(part)
    }
  return
}

const trimmed = (text: string) => text.replace(/^[\s|–—·•»:/-]+|[\s|–—·•»:/-]+$/g, '')

/** Bodies carry all sorts of classes, and are around everything. */
function isAround(heading: Element): boolean {
  return !!heading.closest(AROUND)?.parentElement?.closest('body')
}

/** `Filzstift kaufen - jumbo.ch` → `Filzstift kaufen`. A part that only names the shop goes, at either end. */
function withoutSite(title: string, site: readonly (string | undefined)[]): string[] {
  const parts = title.split(/\s+[|–—·•»:-]\s+|\s*\|\s*|:\s+(?=\S+$)/)
  const isSite = (part = '') =>
    site.some((name) => name && part && (isSame(part, name) || part.toLowerCase().includes(name.toLowerCase())))
  let text = title
  if (parts.length > 1 && isSite(parts.at(-1))) text = text.slice(0, text.lastIndexOf(parts.at(-1)!))
  if (parts.length > 1 && isSite(parts[0])) text = text.slice(parts[0]!.length)
  return [trimmed(text)].filter(Boolean)
}

const isSame = (a: string, b: string) => bare(a) === bare(b)
