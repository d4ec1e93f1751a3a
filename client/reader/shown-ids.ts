/** @module The ids of the product in forms, attributes, labels and the address. */
import { claimsOf } from './claim.ts'
import { decoded } from './decoded.ts'
import type { BuyBox, Claim } from './model.ts'
import { textOf, tidy } from './texts.ts'

const FIELDS = [
  'product_id', 'productId', 'product-id', 'id_product', 'product', 'products_id', 'add-to-cart', 'pid', 'prodid', 'item_id', 'itemId', 'artikelId',
] // biome-ignore format: a table
const ATTRIBUTES = [
  'data-product-id', 'data-productid', 'data-product_id', 'data-product', 'data-item-id', 'data-id-product', 'data-pid', 'data-entity-id',
] // biome-ignore format: a table
const SKU_ATTRIBUTES = ['data-sku', 'data-product-sku', 'data-product_sku', 'data-productsku']

const LABEL =
  /(?:nummer|númer|numer|número|numero|\bsku|art(?:ikel|icle|icolo|ículo|\.)?\s?-?(?:nr|no|num(?:mer|ber)?|#)|item\s?(?:no|#|number|id|code)|product\s?(?:no|code|id|number)|model(?:\s?(?:no|number))?|catalog\s?#|mpn|réf(?:érence|\.)?|ref(?:erencia|erência|\.)|cod(?:ice|\.)?(?:\s(?:prodotto|articolo|produs))?|código|kód(?: (?:zboží|produktu|tovaru))?|kod(?: produktu)?|cikkszám|tuotenumero|tootekood|prekės kodas|preces kods|šifra|артикул|код(?: товара)?|stok kodu|ürün kodu|מק"ט|מק״ט|رمز المنتج|品番|商品番号|货号)\s?[.:#№]*\s*([\p{L}\p{N}][\p{L}\p{N}._/-]{2,30})/giu

/** What forms and attributes say, then labels unless data named an id (`isKnown`), then the address. */
export function shownIds({ control, form, place, numbers }: BuyBox, isKnown: boolean): Claim[] {
  const field = FIELDS.map((name) => form?.querySelector(`[name="${name}"]`)?.getAttribute('value')).find(isId)
  const attribute = attributeOf(control, form, ATTRIBUTES)
  const sku = attributeOf(control, form, SKU_ATTRIBUTES) ?? (isKnown ? undefined : labelled(place, numbers))
  const body = /(?:postid|page-node|product-product|product-id|productid|product)[-_](\d{2,})/.exec(
    `${document.body.className} ${document.body.id}`,
  )?.[1]
  const named = /(?:form|product|submit|node)[-_](\d{2,})$/.exec(`${form?.id || control?.id}`)?.[1]
  return [
    ...claimsOf('dom', { productId: field ?? attribute ?? named, sku }),
    ...claimsOf('dom', { productId: body }, 1.1),
    ...claimsOf('dom', { productId: sku }, 0.5),
    ...claimsOf('address', { productId: idOfAddress() }),
    ...claimsOf('address', { productId: lastSegment() }, 0.2),
  ]
}

const isId = (value: string | null | undefined): value is string =>
  !!value && /^[\w./-]{1,64}$/.test(value) && value !== '0'

function attributeOf(control: Element | undefined, form: Element | undefined, names: string[]): string | undefined {
  const any = names.map((name) => `[${name}]`).join()
  const elements = [control, form, control?.closest(any), form?.querySelector(any)]
  return elements.flatMap((element) => names.map((name) => element?.getAttribute(name))).find(isId)
}

/** `Art.-Nr.: 4711`, first where something calls itself a number, then in the first lines of the place. */
function labelled(place: Element | undefined, numbers: readonly Element[]): string | undefined {
  for (const element of numbers) {
    const text = tidy(textOf(element)) ?? ''
    const bare = /sku/i.test(element.className) ? /^[\w./-]{3,30}$/.exec(text)?.[0] : undefined
    const found = text.length < 60 ? (idsIn(text)[0] ?? bare) : undefined
    if (found) return found
  }
  const text = place && place !== document.body ? spacedText(place) : ''
  return idsIn(text).find((id) => /\d/.test(id))
}

const idsIn = (text: string): string[] => [...text.matchAll(LABEL)].map(([, id]) => id!)

/** The first texts within, with a space between any two: `Model` and `8801` in two elements are two words. */
function spacedText(place: Element): string {
  const walker = document.createTreeWalker(place, 4)
  let text = ''
  while (text.length < 4_000 && walker.nextNode()) text += ` ${walker.currentNode.textContent?.trim()}`
  return text.replace(/\s+/g, ' ')
}

/** `/p-montre-304103-14347.html` → `14347`; `/prod/418295.htm` → `418295`; `?pid=…`. */
function idOfAddress(): string | undefined {
  const asked = new URLSearchParams(location.search)
  const named = ['pid', 'product_id', 'id_product', 'productId', 'sku', 'itemid', 'id']
    .map((name) => asked.get(name))
    .find((value) => isId(value) && /\d/.test(value))
  if (named) return named
  const segments = location.pathname.split('/').filter(Boolean).reverse()
  const whole = segments
    .map((segment) => /^(?:p|pd|dp|i)?-?(\d{4,}|[A-Z0-9]{6,}(?=\.|$))(?:\.\w+)?$/.exec(segment)?.[1])
    .find((id) => id && /\d/.test(id))
  return whole ?? /[-_.]p?(\d{4,})(?:\.\w+)?$/.exec(segments[0] ?? '')?.[1]
}

const lastSegment = () =>
  decoded(location.pathname.split('/').filter(Boolean).at(-1) ?? '').replace(/\.\w{3,5}$/, '') || undefined
