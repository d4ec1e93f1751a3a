/** @module The part of a page where its product is bought: the control that adds it, and what stands around it. */
import type { Subject } from './subject.ts'
import { textOf, tidy } from './texts.ts'
import { ADD_NAMES, ADD_WORDS, OUT_WORDS } from './words.ts'

export interface BuyBox {
  /** The control that adds the product; undefined where none was found. */
  control: Element | undefined
  /** The form of the control, or what looks like one. */
  form: Element | undefined
  /** From the inside out: elements around control and heading, up to the first that other products share. */
  around: Element[]
}

const CONTROLS =
  'button,input[type=submit],input[type=button],input[type=image],a[class*=cart i],a[class*=buy i],a[class*=basket i],a[id*=cart i],a[id*=buy i],[role=button]'

/** Cards, menus and baskets have controls of other products. */
const OTHERS =
  'nav,footer,header,[class*=minicart i],[class*=mini-cart i],[class*=cart-drawer i],[id*=minicart i],[class*=related i],[class*=upsell i],[class*=cross i],[class*=recommend i],[class*=similar i],[class*=recently i],[class*=carousel i],[class*=slider i],[class*=product-card i],[class*=product-item i],[class*=product-tile i],[class*=product-list i],[class*=product-grid i],[class*=products-grid i],[class*=product-miniature i],[class*=wishlist i],[class*=compare i],[class*=accessor i],[class*=bundle i],[class*=sticky i],[itemtype*="ItemList" i]'

export function findBuyBox({ heading }: Subject): BuyBox {
  const controls = [...document.querySelectorAll(CONTROLS)].filter(isAdding)
  const own = controls.filter((control) => !isOther(control, heading))
  // The first below the heading; a page's first cards come later.
  const control = own.find((each) => heading && heading.compareDocumentPosition(each) & 4) ?? own[0]
  const form = control?.closest('form,[class*=product-form i],[class*=add-to-cart i]') ?? undefined
  return { control, form, around: aroundOf(control, heading, controls) }
}

function isOther(control: Element, heading: Element | undefined): boolean {
  const other = control.closest(OTHERS)
  return !!other && !(heading && other.contains(heading))
}

function isAdding(element: Element): boolean {
  const text = tidy(textOf(element)) ?? element.getAttribute('value') ?? ''
  if (text.length > 60) return false
  const names = `${element.className} ${element.id} ${element.getAttribute('name')} ${element.getAttribute('data-action')} ${element.getAttribute('data-testid')}`
  if (/wish|compare|favou?rit|remove|search|newsletter|coupon|login|review|gift-?card/i.test(names)) return false
  const label = `${text} ${element.getAttribute('aria-label') ?? ''} ${element.getAttribute('title') ?? ''}`
  if (ADD_WORDS.test(label) || ADD_NAMES.test(names)) return true
  const form = element.closest('form')
  return (
    element.matches('[type=submit],button:not([type])') &&
    !!form &&
    (ADD_NAMES.test(`${form.id} ${form.className}`) ||
      /(cart|basket|warenkorb|panier|checkout)\/?(.*add|line|product)?/i.test(form.getAttribute('action') ?? '') ||
      OUT_WORDS.test(text)) &&
    !/search|subscribe|newsletter/i.test(`${form.id} ${form.className} ${form.getAttribute('action')}`)
  )
}

/** Up from the control, else from the heading, until other products' controls come into sight. */
function aroundOf(control: Element | undefined, heading: Element | undefined, controls: readonly Element[]): Element[] {
  const start = control ?? heading
  const around: Element[] = []
  for (let each = start?.parentElement; each && each !== document.documentElement; each = each.parentElement) {
    const strangers = controls.filter((other) => other !== control && each.contains(other) && isOther(other, heading))
    if (strangers.length > 1 && around.length > 0) break
    around.push(each)
    if (each === document.body) break
  }
  return around
}

/** Not to be seen, as far as the element itself and its classes say; no style is computed. */
export const isHidden = (element: Element): boolean =>
  !!element.closest(
    '[hidden],[aria-hidden=true],template,noscript,[style*="display:none" i],[style*="display: none" i],.hidden,.hide,.d-none,.is-hidden,.visually-hidden,.ng-hide',
  )
