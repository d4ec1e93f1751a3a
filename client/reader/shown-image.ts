/** @module The product's picture as it is shown: beside the heading and the buy button. */
import { claimsOf } from './claim.ts'
import type { BuyBox, Claim, Subject } from './model.ts'
import { isAlike } from './texts.ts'

/** One that is described by the product's name, else one that calls itself the product's. */
export function shownImage({ images, place }: BuyBox, { names }: Subject): Claim[] {
  const around = images.length
    ? images
    : [...(place?.parentElement ?? document.body).querySelectorAll('img')].slice(0, 60)
  const named = around.find(({ alt }) => alt && names.some((name) => isAlike(alt, name)))
  const called = around.find((image) =>
    /product|gallery|featured|main|zoom/i.test(`${image.className} ${image.id} ${image.parentElement?.className}`),
  )
  const image = named ?? (place ?? document).querySelector('[itemprop~=image i],.wp-post-image') ?? called
  return claimsOf('dom', { imageUrl: srcOf(image) }, named ? 1 : 0.5)
}

const srcOf = (image: Element | null | undefined) =>
  ['data-zoom-image', 'data-large_image', 'data-src', 'src', 'content', 'href']
    .map((name) => image?.getAttribute(name))
    .find((src) => src && !src.startsWith('data:'))
