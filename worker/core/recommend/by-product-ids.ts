/** @module A request with the ids of products in it, whatever ids pages, carts and orders named them by. */
import type { RecommendRequest } from './request.ts'

/** `productIdOf`: the product that an id stands for. What several ids name stands once, at its newest place. */
export function byProductIds(request: RecommendRequest, productIdOf: (id: string) => string): RecommendRequest {
  const { page, visitor } = request
  return {
    ...request,
    page: {
      ...page,
      lookingAt: page.lookingAt === null ? null : productIdOf(page.lookingAt),
      inCart: [...new Set(page.inCart.map(productIdOf))],
    },
    visitor: {
      ...visitor,
      recent: [...new Set(visitor.recent.map(productIdOf).reverse())].reverse(),
      viewed: [...new Set(visitor.viewed.map(productIdOf))],
      bought: visitor.bought.map(({ productId, at }) => ({ productId: productIdOf(productId), at })),
    },
  }
}
