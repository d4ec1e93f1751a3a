/** @module The recommendations block: products the Worker picked. */
import type { ProductCard } from '../../../contract/recommend/product-card.ts'
import { ownerOf } from '../owner-of.ts'
import { safeUrl } from '../safe-url.ts'
import { tellSeen, tellWhenSeen } from '../seen-list.ts'
import type { BlockProps, Stage } from '../stage.ts'
import { textsFor } from '../texts.ts'
import { PRODUCT_WORDS } from '../words/product-words.ts'
import { Price } from './Price.tsx'

/** A grid of cards, each with its reason. Where none has a picture, no room is left for them. */
export const Recommendations = ({ block, stage, id }: BlockProps<'recommendations'>) => (
  <div class="recommended" ref={(list) => tellWhenSeen(list, block, stage)}>
    {id ? <h2 id={id}>{block.title}</h2> : <h3>{block.title}</h3>}
    <ul class={block.products.some(pictureOf) ? 'cards' : 'cards bare'}>
      {block.products.map((product) => (
        <li>{card(product, block, stage)}</li>
      ))}
    </ul>
  </div>
)

type Block = BlockProps<'recommendations'>['block']

/** Cards that were followed: once a list, however often they are clicked. */
const told = new WeakSet<ProductCard>()

const pictureOf = ({ imageUrl }: ProductCard) => safeUrl(imageUrl, 'image')

function card(product: ProductCard, block: Block, stage: Stage) {
  const { name, url, reason } = product
  const [src, href] = [pictureOf(product), safeUrl(url, 'link')]
  const words = textsFor(PRODUCT_WORDS, stage.language, stage.words)
  const inside = (
    <span class="card">
      <span class="picture square">{src && <img src={src} alt="" loading="lazy" />}</span>
      <span class="name">{name}</span>
      {Price({ product, words, language: stage.language })}
      <small>{words[reason]}</small>
    </span>
  )
  if (!href) return inside
  const follow = (event: MouseEvent) => followed(event, href, { product, block, stage })
  return (
    <a href={href} onClick={follow} onAuxClick={follow}>
      {inside}
    </a>
  )
}

/**
 * To follow one is neither to accept the offer nor to refuse it: what lies over the page ends as `expired`, and what
 * stands in it stays, for who comes back. Who follows one has seen the list, however quickly. A click meant for a new tab
 * or window stays the browser's own.
 */
function followed(
  event: MouseEvent,
  href: string,
  { product, block, stage }: { product: ProductCard; block: Block; stage: Stage },
): void {
  if (event.button > 1) return
  tellSeen(block, stage)
  if (!told.has(product)) {
    told.add(product)
    const { productId, reason } = product
    stage.onProducts('select_item', { ...ownerOf(stage, block.slotId), productId, reason })
  }
  const isElsewhere = event.button || event.ctrlKey || event.metaKey || event.shiftKey
  stage.onSelect(isElsewhere ? null : href)
  if (isElsewhere) return
  event.preventDefault()
  if (!(event.currentTarget as Element).closest('.inline')) stage.onClose('expired')
}
