/** @module Sees that the page has sent a request, by its address only: what the shop calls stays untouched. */
import type { Shop } from '../../adapter-host.ts'

/** Calls `work` after each answered request whose address fits. Nothing happens in browsers that do not tell. */
export const onRequest = (shop: Shop, address: RegExp, work: () => void): void =>
  shop.guard(() =>
    new PerformanceObserver(
      shop.guard(
        (list: PerformanceObserverEntryList) => list.getEntries().some(({ name }) => address.test(name)) && work(),
      ),
    ).observe({ type: 'resource' }),
  )()
