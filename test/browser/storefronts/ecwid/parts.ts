/** @module Plays Ecwid inside another site: its widget's API, late as on real sites. */

/** Made up; the shapes are those of Ecwid's documentation. */
export const PRODUCT = {
  id: 66821181,
  sku: 'HERON',
  name: 'Heron Mug',
  price: 19.9,
  url: 'https://osma.example/#!/Heron-Mug/p/66821181',
  weight: 0.4,
}

/** `kind` is the page inside the widget; the API comes `late` or is there before us. */
export const ecwidPage = (
  tag: string,
  kind: string,
  comes: 'late' | 'early' = 'late',
) => `<!doctype html><html lang="en"><head><title>Osma</title><meta charset="utf-8">
  <script>{
    const heard = () => { const all = []; return { all, add: (work) => all.push(work), fire: (...given) => all.forEach((work) => work(...given)) } }
    let cart = JSON.parse(localStorage.getItem('fake-ecwid') ?? '{"items":[]}')
    window.dataLayer = []
    const Ecwid = { OnAPILoaded: heard(), OnPageLoaded: heard(), OnCartChanged: heard(), OnOrderPlaced: heard() }
    window.Ecwid = Ecwid
    const ready = () => { Ecwid.Cart = { get: (work) => work(structuredClone(cart)) }; Ecwid.OnAPILoaded.fire()
      setTimeout(() => Ecwid.OnPageLoaded.fire(${JSON.stringify({ type: kind, ...(kind === 'PRODUCT' && { productId: PRODUCT.id, name: PRODUCT.name }) })}), 50) }
    if ('${comes}' === 'early') ready()
    else addEventListener('load', () => setTimeout(ready, 300))
    window.widget = {
      set(quantity) {
        cart = { cartId: 'c1', customerEmail: 'ona.private@example.com', items: quantity ? [{ quantity, options: { Engraving: 'Ona Private' }, product: ${JSON.stringify(PRODUCT)} }] : [] }
        localStorage.setItem('fake-ecwid', JSON.stringify(cart))
        Ecwid.OnCartChanged.fire(structuredClone(cart))
        dataLayer.push({ event: 'add_to_cart', ecommerce: { items: [{ item_id: 'HERON', quantity: 1 }] } })
      },
      place() {
        const order = { ...cart, orderNumber: 781, vendorNumber: 'OSMA-781', total: 44.8, billingPerson: { name: 'Ona Private' }, email: 'ona.private@example.com' }
        Ecwid.OnOrderPlaced.fire(order); Ecwid.OnOrderPlaced.fire(order)
        widget.set(0)
      },
    }}
  </script>${tag}</head><body><div id="my-store-1003"><h1>${kind === 'PRODUCT' ? PRODUCT.name : kind}</h1></div></body></html>`
