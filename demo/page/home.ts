/** @module The home page. */
import { BASE, type DemoProduct, SHELVES, SHOP_NAME } from '../catalogue.ts'
import { grid } from './card.ts'
import { ga4Item, pageInfo, pushed } from './data-layer.ts'
import { html } from './html.ts'
import { page } from './page.ts'

const FAVOURITES = [
  'speckled-mug',
  'round-pot-sage',
  'house-breakfast',
  'glass-pot-oak',
  'jasmine-pearls',
  'wide-bowl-moss',
  'six-teas-box',
  'swan-kettle-steel',
]
const IN_HERO = ['round-pot-speckled', 'dipped-mug-night', 'first-flush-darjeeling', 'cake-plate-dashes']

export function home(products: readonly DemoProduct[]): string {
  const named = (slugs: readonly string[]) =>
    slugs.flatMap((slug) => products.find((product) => product.slug === slug) ?? [])
  const favourites = named(FAVOURITES)
  return page({
    title: `${SHOP_NAME}: tea and what belongs to it`,
    description: 'Loose tea from small gardens, stoneware pots and mugs, packed by hand.',
    path: `${BASE}/`,
    kind: 'home',
    head: html`${pageInfo('home')}${pushed('view_item_list', { item_list_name: 'Favourites', items: favourites.map(ga4Item) })}`,
    main: html`<section class="hero">
  <div class="hero-text"><h1>Put the kettle on.</h1><p>Loose leaves from small gardens, and pots that pour without a drip. Everything here stands on our own kitchen table too.</p>
  <p><a class="button" href="${BASE}/c/tea/">See the teas</a> <a class="button quiet" href="${BASE}/c/teapots/">See the pots</a></p></div>
  <div class="hero-pictures">${named(IN_HERO).map((product) => html`<a href="${product.url}"><img src="${product.imageUrl}" width="480" height="480" alt="${product.name}"></a>`)}</div>
</section>
<section><h2>On the shelves</h2><ul class="doors">${SHELVES.map(
      (shelf) =>
        html`<li><a href="${BASE}/c/${shelf.slug}/"><img src="${BASE}/img/${shelf.entries[0]?.slug ?? ''}.svg" width="480" height="480" alt="" loading="lazy"><span>${shelf.name}</span></a></li>`,
    )}</ul></section>
<div class="picked" data-vitrine-slot="home"></div>
<section><h2>What people come back for</h2>${grid(favourites)}</section>
<section class="promise"><div><h2>Two taps to a quiet hour</h2><p>We pack every order the day it comes, in paper, without plastic. If something breaks on the way, we send it again. No form, no photograph.</p></div></section>`,
  })
}
