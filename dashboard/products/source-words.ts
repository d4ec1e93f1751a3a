/** @module Where a product comes from, in words. */
import type { ProductSource } from '../../contract/catalogue/listed-product.ts'

/** `From the feed Main`, `Seen on pages`; a feed that is gone by its id. */
export function sourceWords(source: ProductSource, feedNames: ReadonlyMap<string, string>): string {
  switch (source) {
    case 'api':
      return 'By the API'
    case 'file':
      return 'From a file'
    case 'page':
      return 'Seen on pages'
    default: {
      const feedId = source.slice('feed:'.length)
      return `From the feed ${feedNames.get(feedId) ?? feedId}`
    }
  }
}
