/** @module The search page: looks through the names, brands and texts of the catalogue. */
import { push } from './data-layer.ts'
import { element, euro } from './element.ts'

interface Found {
  name: string
  brand: string
  category: string
  price: number
  url: string
  image: string
  text: string
}

export async function searchPage(place: Element, title: Element): Promise<void> {
  const term = (new URLSearchParams(location.search).get('q') ?? '').trim()
  if (term === '') return
  const all = (await (await fetch('/shop/catalogue.json')).json()) as Found[]
  const words = term.toLowerCase().split(/\s+/)
  const found = all.filter((product) => {
    const text = `${product.name} ${product.brand} ${product.category} ${product.text}`.toLowerCase()
    return words.every((word) => text.includes(word))
  })
  title.textContent = `“${term}”: ${found.length === 1 ? 'one thing' : `${found.length} things`}`
  if (found.length > 0) place.replaceChildren(element('ul', { class: 'grid' }, ...found.map(card)))
  else place.replaceChildren(element('p', { class: 'lead' }, 'Nothing by that name. Try “mug”, “green” or “mint”.'))
  push('search', { search_term: term })
}

function card(product: Found): HTMLElement {
  return element(
    'li',
    { class: 'card' },
    element(
      'a',
      { href: product.url },
      element('img', { src: product.image, width: 480, height: 480, alt: '', loading: 'lazy' }),
      element('span', { class: 'card-brand' }, product.brand),
      element('span', { class: 'card-name' }, product.name),
      element('span', { class: 'price' }, euro(Math.round(product.price * 100))),
    ),
  )
}
